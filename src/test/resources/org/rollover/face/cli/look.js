// What is wrong with the page as it is shown, as a list of sentences; empty where nothing is. The first argument says whether each
// series is looked for, too, which takes its time.
const everySeries = arguments[0];
const wrong = [];
const clip = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const shown = [...document.querySelectorAll('.chart')].filter((element) => element.clientWidth > 0);

if (document.documentElement.dataset.drawn !== 'true') wrong.push('the charts are not drawn');
if (performance.getEntriesByType('resource').length > 0) {
  wrong.push(`loads ${performance.getEntriesByType('resource').map((entry) => clip(entry.name)).join(', ')}`);
}
if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
  const wide = [...document.querySelectorAll('body *')].filter((element) => !element.closest('.scroll, pre, .chart')
    && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
  wrong.push(`wider than the window: ${wide.slice(0, 3).map((element) => `${element.tagName} ${clip(element.textContent)}`).join('; ')}`);
}

// Bars of nothing but zeros have nothing to draw.
const empty = (series) => series.type === 'bar'
  && series.data.every((item) => !(item && typeof item === 'object' && !Array.isArray(item) ? item.value : item));
// Each series is drawn: without its data there would be less of a picture.
const drawnSeries = (name, element) => {
  const chart = echarts.getInstanceByDom(element);
  if (!chart) { wrong.push(`${name}: no chart`); return; }
  const option = chart.getOption();
  // With the ends of its axes held, as those would move with the data.
  ['xAxis', 'yAxis'].forEach((side) => {
    option[side] = (option[side] || []).map((axis, i) => {
      if (axis.type !== 'value') return axis;
      const [min, max] = chart.getModel().getComponent(side, i).axis.scale.getExtent();
      return { ...axis, min, max };
    });
  });
  const drawn = (series) => {
    const bare = echarts.init(null, null, { renderer: 'svg', ssr: true, width: element.clientWidth, height: element.clientHeight });
    bare.setOption({ ...option, animation: false, series });
    // Without the names of styles, which grow with each picture that is drawn.
    const count = bare.renderToSVGString().replace(/zr\d+-[a-z]+-?\d+/g, '').length;
    bare.dispose();
    return count;
  };
  if (!option.series || option.series.length === 0) { wrong.push(`${name}: has no series`); return; }
  const all = drawn(option.series);
  option.series.forEach((one, place) => {
    if (!one.data || one.data.length === 0 || empty(one)) return;
    const without = option.series.map((series, i) => (i === place ? { ...series, data: [], links: [], edges: [], markLine: undefined, markPoint: undefined } : series));
    if (drawn(without) >= all) wrong.push(`${name}: series ${place} ‘${clip(String(one.name || one.type))}’ is not drawn`);
  });
};

// Text stands inside its picture, and no two texts on each other.
const texts = (name, element) => {
  const frame = element.getBoundingClientRect();
  const boxes = [...element.querySelectorAll('svg text')]
    .map((text) => ({ said: text.textContent.trim(), box: text.getBoundingClientRect() }))
    .filter(({ said, box }) => said && box.width > 0);
  boxes.forEach(({ said, box }) => {
    if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) {
      wrong.push(`${name}: the text ‘${clip(said)}’ is cut off`);
    }
  });
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length; j++) {
      const a = boxes[i].box;
      const b = boxes[j].box;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0 && down > 0 && across * down > 0.3 * Math.min(a.width * a.height, b.width * b.height)) {
        wrong.push(`${name}: ‘${clip(boxes[i].said)}’ stands on ‘${clip(boxes[j].said)}’`);
      }
    }
  }
};

shown.forEach((element) => {
  const name = element.dataset.chart;
  const before = wrong.length;
  if (!element.querySelector('svg')) wrong.push(`${name}: no picture`);
  else {
    if (everySeries) drawnSeries(name, element);
    texts(name, element);
  }
  if (wrong.length - before > 6) wrong.splice(before + 6, Infinity, `${name}: and more`);
});
return wrong;
