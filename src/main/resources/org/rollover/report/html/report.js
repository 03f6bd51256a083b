// Draws the charts of a report from the data that stand in the page. Nothing is loaded and nothing is sent.
'use strict';
(() => {
  const NARROW = 520; // pixels; below it a chart takes its narrow form
  const SAVED_WIDTH = 900;
  const FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
  const styles = () => getComputedStyle(document.documentElement);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const charts = new Map();

  // Colours are tokens in the data; report.css says what they are, in the light and in the dark.
  const COLOURS = new Set(['color', 'borderColor', 'backgroundColor', 'textBorderColor']);
  // ECharts keeps names and the words of texts as keys of plain objects, where some mean something else: an unseen sign
  // within (a word joiner) makes them words again.
  const KEYS = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'), 'g');
  const named = (text) => text.replace(KEYS, (key) => `${key.slice(0, 4)}\u2060${key.slice(4)}`);
  const coloured = (value, tone, key = '') => {
    if (Array.isArray(value)) return value.map((item) => coloured(item, tone, key));
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, drawn(k, coloured(v, tone, k))]));
    }
    if (typeof value === 'string') value = named(value);
    return typeof value === 'string' && COLOURS.has(key) && value.startsWith('tone:') ? tone(value.slice(5)) : value;
  };

  const whisker = (ends, cap) => (params, api) => {
    const [from, to] = ends(api);
    if (![...from, ...to].every(Number.isFinite)) return null;
    const [dx, dy] = cap;
    const line = (x1, y1, x2, y2) => ({
      type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: api.visual('color'), lineWidth: 1.5, fill: null },
    });
    return { type: 'group', children: [
      line(...from, ...to),
      line(from[0] - dx, from[1] - dy, from[0] + dx, from[1] + dy),
      line(to[0] - dx, to[1] - dy, to[0] + dx, to[1] + dy),
    ] };
  };
  const bar = (params, api) => {
    const [x1, y1] = api.coord([api.value(0), api.value(2) - api.value(3) / 2]);
    const [x2, y2] = api.coord([api.value(1), api.value(2) + api.value(3) / 2]);
    if (![x1, y1, x2, y2].every(Number.isFinite)) return null;
    return { type: 'rect', style: { fill: api.visual('color'), opacity: 0.5 },
      shape: { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) } };
  };
  const RENDERERS = {
    'bar-x': bar,
    'interval-x': whisker((api) => [api.coord([api.value(0), api.value(2)]), api.coord([api.value(1), api.value(2)])], [0, 4]),
    'interval-y': whisker((api) => [api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), api.value(2)])], [4, 0]),
  };
  const drawn = (key, value) => (key === 'renderItem' ? RENDERERS[value] : value);

  const theme = (tone) => {
    const text = { color: tone('ink') };
    const axis = {
      axisLine: { lineStyle: { color: tone('muted') } }, axisTick: { lineStyle: { color: tone('muted') } },
      // Without one ECharts takes the width of a Chinese character for it, which not every font has.
      axisLabel: { color: tone('ink'), fontSize: 12, lineHeight: 15 }, nameTextStyle: { color: tone('ink'), fontSize: 12, lineHeight: 15 },
      splitLine: { lineStyle: { color: tone('faint') } },
    };
    return {
      backgroundColor: 'transparent',
      textStyle: { fontFamily: FONT, fontSize: 12, ...text },
      legend: { textStyle: text }, valueAxis: axis, categoryAxis: axis, timeAxis: axis, logAxis: axis,
      visualMap: { textStyle: text },
      tooltip: { backgroundColor: tone('paper'), borderColor: tone('muted'), textStyle: { ...text, lineHeight: 17 } },
    };
  };

  const BASE = {
    animation: false,
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    aria: { enabled: false },
  };

  const tones = () => {
    const style = styles();
    return (name) => style.getPropertyValue(`--${name}`).trim() || 'red';
  };

  // Names beside rows are broken into as many lines as a row has room for. Names that begin alike differ at their ends, so
  // what does not fit goes out of the middle.
  const pen = document.createElement('canvas').getContext('2d');
  const wide = (text) => pen.measureText(text).width;
  const longest = (text, most) => {
    const signs = [...text];
    let n = signs.length;
    while (n > 1 && wide(signs.slice(0, n).join('')) > most) n--;
    return signs.slice(0, n).join('');
  };
  const inLines = (text, most) => {
    const all = [];
    let rest = text.trim();
    while (rest) {
      let line = longest(rest, most);
      if (line.length < rest.length) {
        const cut = rest[line.length] === ' ' ? line.length : line.lastIndexOf(' ');
        line = cut > 0 ? line.slice(0, cut) : line;
      }
      all.push(line.trim());
      rest = rest.slice(line.length).trimStart();
    }
    return all;
  };
  const broken = (text, most, rows) => {
    const signs = [...text.trim()];
    let lines = inLines(text, most);
    for (let left = signs.length - 2; lines.length > rows && left > 0; left -= 2) {
      const head = Math.ceil(left / 2);
      lines = inLines(`${signs.slice(0, head).join('').trimEnd()}… ${signs.slice(signs.length - left + head).join('').trimStart()}`, most);
    }
    return lines.join('\n');
  };
  const fitted = (option, height) => {
    const axes = [].concat(option.yAxis || []);
    const [grid = {}] = [].concat(option.grid || []);
    axes.filter((axis) => axis.type === 'category' && axis.data && axis.axisLabel && axis.axisLabel.width).forEach((axis) => {
      // ECharts may not break too: it measures a hair wider at times, and would break a line once more.
      const { overflow, ...label } = axis.axisLabel;
      const { width, fontSize = 12 } = label;
      const lineHeight = label.lineHeight || fontSize + 3;
      const row = (height - (grid.top || 0) - (grid.bottom || 0) - 20) / axis.data.length;
      axis.axisLabel = { ...label, lineHeight, formatter: (name) => {
        pen.font = `${fontSize}px ${FONT}`;
        return broken(String(name), width - 4, Math.max(1, Math.floor(row / lineHeight)));
      } };
    });
    return option;
  };
  // What is written to the right of a mark is moved in where the picture ends.
  const kept = (option, width) => {
    [].concat(option.series || []).filter((series) => series.type === 'scatter' && !series.labelLayout).forEach((series) => {
      series.labelLayout = ({ labelRect: box }) => {
        const over = box.x + box.width - (width - 2);
        return over > 0 ? { dx: -over } : {};
      };
    });
    return option;
  };

  const optionOf = (place, width, height) => {
    const { option: usual, narrow } = place.source;
    const chosen = width < NARROW ? merge(usual, narrow) : usual;
    const option = coloured({ ...BASE, ...chosen, tooltip: { ...BASE.tooltip, ...(chosen.tooltip || {}) } }, tones());
    return kept(fitted(option, height), width);
  };

  // Objects are laid over objects and lists over lists, item by item; all else is replaced.
  const merge = (under, over) => {
    if (Array.isArray(under) && Array.isArray(over)) {
      return Array.from({ length: Math.max(under.length, over.length) },
        (_, i) => (i >= over.length ? under[i] : i >= under.length ? over[i] : merge(under[i], over[i])));
    }
    if (under && over && typeof under === 'object' && typeof over === 'object' && !Array.isArray(under) && !Array.isArray(over)) {
      return { ...under, ...Object.fromEntries(Object.entries(over).map(([k, v]) => [k, k in under ? merge(under[k], v) : v])) };
    }
    return over;
  };

  // One chart that cannot be drawn leaves the others alone, and its numbers stand below it.
  const draw = (element, width) => {
    try {
      drawAt(element, width);
    } catch (failure) {
      element.dataset.drawn = 'failed';
      console.error(`${element.dataset.chart}: ${failure}`);
    }
  };

  const drawAt = (element, width) => {
    const place = charts.get(element);
    if (place.chart) place.chart.dispose();
    element.dataset.drawn = 'false';
    place.width = width || element.clientWidth;
    place.chart = echarts.init(element, theme(tones()), {
      renderer: 'svg', width: place.width, height: element.clientHeight || parseInt(element.style.height, 10),
    });
    place.chart.setOption(optionOf(place, place.width, parseInt(element.style.height, 10)));
    place.chart.getZr().flush();
    element.dataset.drawn = 'true';
  };

  const shown = (element) => element.clientWidth > 0;
  // Those in a closed fold are drawn when it opens.
  const drawShown = () => charts.forEach((place, element) => {
    if (shown(element) && !place.chart) draw(element);
  });
  const redrawAll = (width) => charts.forEach((place, element) => {
    if (shown(element)) draw(element, width);
  });

  const drawInTurn = (elements) => {
    const next = elements.shift();
    if (!next) {
      document.documentElement.dataset.drawn = 'true';
      performance.mark('drawn');
      return;
    }
    if (shown(next) && !charts.get(next).chart) draw(next);
    setTimeout(() => drawInTurn(elements), 0);
  };

  // A saved chart stands alone, so it carries its title and where it comes from.
  const lines = (text, most) => text.split(/\s+/).reduce((all, word) => {
    const last = all[all.length - 1];
    if (last !== undefined && (last + ' ' + word).length <= most) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
    return all;
  }, []);
  const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));

  const alone = (element) => {
    document.documentElement.classList.add('saving');
    try {
      const place = charts.get(element);
      const figure = element.closest('figure');
      const height = parseInt(element.style.height, 10);
      // Through elements and a serializer: what they write is well-formed, whatever the names are.
      const holder = document.createElement('div');
      const chart = echarts.init(holder, theme(tones()), { renderer: 'svg', width: SAVED_WIDTH, height });
      chart.setOption(optionOf(place, SAVED_WIDTH, height));
      chart.getZr().flush();
      const inner = new XMLSerializer().serializeToString(holder.querySelector('svg'));
      chart.dispose();
      const title = lines(figure.querySelector('.title').textContent, 90);
      const foot = lines(document.getElementById('foot').textContent, 140);
      const top = 20 + 22 * title.length;
      const whole = top + height + 14 + 16 * foot.length;
      const tone = tones();
      const text = (line, y, size, weight) =>
        `<text x="16" y="${y}" font-size="${size}" font-weight="${weight}" fill="${tone('ink')}">${escaped(line)}</text>`;
      return { height: whole, svg:
        `<svg xmlns="http://www.w3.org/2000/svg" width="${SAVED_WIDTH + 32}" height="${whole}" `
        + `viewBox="0 0 ${SAVED_WIDTH + 32} ${whole}" font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif">`
        + `<rect width="100%" height="100%" fill="${tone('paper')}"/>`
        + title.map((line, i) => text(line, 28 + 22 * i, 17, 600)).join('')
        + inner.replace('<svg', `<svg x="16" y="${top}"`)
        + foot.map((line, i) => text(line, top + height + 20 + 16 * i, 11, 400)).join('')
        + '</svg>' };
    } finally {
      document.documentElement.classList.remove('saving');
    }
  };

  const save = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const saveAs = (kind, element) => {
    const { svg, height } = alone(element);
    const name = `${element.dataset.chart}.${kind}`;
    if (kind === 'svg') { save(new Blob([svg], { type: 'image/svg+xml' }), name); return; }
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = 2 * (SAVED_WIDTH + 32);
      canvas.height = 2 * height;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => save(blob, name), 'image/png');
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  };

  document.querySelectorAll('.chart').forEach((element) => {
    const figure = element.closest('figure');
    charts.set(element, { source: JSON.parse(figure.querySelector('script').textContent), chart: null, width: 0 });
    figure.querySelectorAll('[data-save]').forEach((button) =>
      button.addEventListener('click', () => saveAs(button.dataset.save, element)));
  });
  document.documentElement.dataset.charts = String(charts.size);
  drawInTurn([...charts.keys()]);
  document.addEventListener('toggle', drawShown, true);
  dark.addEventListener('change', () => redrawAll());
  let waiting = 0;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => charts.forEach((place, element) => {
      if (shown(element) && element.clientWidth !== place.width) draw(element);
    }), 100);
  });
  // On paper all is light, and as wide as a page of A4 with its margins.
  addEventListener('beforeprint', () => {
    document.documentElement.classList.add('printing');
    redrawAll();
  });
  addEventListener('afterprint', () => {
    document.documentElement.classList.remove('printing');
    redrawAll();
  });
})();
