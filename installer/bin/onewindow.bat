@echo off
rem Starts OneWindow. Needs Java 17 or later: the one in JAVA_HOME, or the one on the PATH.
setlocal
set "BASE=%~dp0.."
set "JAVA="
if defined JAVA_HOME (
  if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  for %%I in (java.exe) do set "JAVA=%%~$PATH:I"
)
if not defined JAVA (
  echo onewindow: Java 17 or later was not found; install it or set JAVA_HOME. 1>&2
  exit /b 2
)
rem What is in memory and on the command line is people's: a Java that breaks down writes no report, no picture of its memory, and no figures.
set "PRIVATE=-XX:+SuppressFatalErrorMessage -XX:-CreateCoredumpOnCrash -XX:-HeapDumpOnOutOfMemoryError -XX:-UsePerfData"
"%JAVA%" %PRIVATE% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx768m -Dfile.encoding=UTF-8 -cp "%BASE%\lib\*" %ONEWINDOW_JAVA_OPTIONS% org.onewindow.app.Main %*
exit /b %ERRORLEVEL%
