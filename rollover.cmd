@echo off
rem Starts Rollover. In a source tree it first builds it, when it is missing or older than its sources.
rem ROLLOVER_JAVA_OPTS holds further options for the Java machine, such as -Xmx4g.
setlocal disabledelayedexpansion
set "base=%~dp0"
set "base=%base:~0,-1%"

set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" (
    echo rollover: Rollover needs Java 17 or newer, and JAVA_HOME ^(%JAVA_HOME%^) has no bin\java.exe. 1>&2
    exit /b 1
)
if not defined JAVA_HOME (
    where java.exe >nul 2>nul || (
        echo rollover: Rollover needs Java 17 or newer, and finds none: install it, or set JAVA_HOME. 1>&2
        exit /b 1
    )
)
set "version=0"
for /f "usebackq tokens=3" %%v in (`""%java%" -version 2>&1 | findstr /c:" version ""` ) do set "version=%%~v"
for /f "delims=.-+ tokens=1" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 (
    echo rollover: Rollover needs Java 17 or newer; this Java is %version%. 1>&2
    exit /b 1
)

echo " %* " | findstr /r /c:"--engine[ =]spark" >nul && (
    echo rollover: --engine spark is not supported on Windows: use it on Linux or macOS, WSL among them. 1>&2
    exit /b 1
)

set "jar=%base%\lib\rollover.jar"
if not exist "%base%\pom.xml" goto start

set "cache=%base%\.rollover"
set "jar=%cache%\rollover.jar"
set "stale=1"
if exist "%jar%" for /f "usebackq" %%s in (`powershell -NoProfile -Command "$t = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; [int]@(Get-ChildItem -LiteralPath ($env:base + '\pom.xml'), ($env:base + '\src\main') -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $t }).Count"`) do set "stale=%%s"
if "%stale%"=="0" goto start

echo rollover: building Rollover ^(the first time about a minute^)... 1>&2
if not exist "%cache%" mkdir "%cache%"
pushd "%base%"
call mvnw.cmd -B -q -Dstyle.color=never -Dlauncher -Drollover.build=.rollover/build package >"%cache%\build.log" 2>&1
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
    echo rollover: the build failed: 1>&2
    findstr /b /c:"[ERROR] " "%cache%\build.log" 1>&2
    echo rollover: all of it is in %cache%\build.log 1>&2
    exit /b 1
)
move /y "%cache%\build\duckdb_jdbc.jar" "%cache%\duckdb_jdbc.jar" >nul
move /y "%cache%\build\rollover.jar" "%jar%" >nul

:start
"%java%" -XX:+UseParallelGC -Dfile.encoding=UTF-8 "-Drollover.home=%base%" %ROLLOVER_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
