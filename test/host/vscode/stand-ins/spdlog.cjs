// Stands in for @vscode/spdlog, which would have to be compiled: writes VS Code's log files with plain JavaScript.
// VS Code imports these names from an ES module, so each one is assigned on `exports` where Node can see it.
'use strict';
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = levels.indexOf('info');
    this.bare = false;
    levels.forEach((name, level) => (this[name] = (message) => this.write(level, name, message)));
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.bare = true;
  }
  setPattern() {}
  flush() {}
  drop() {}
  write(level, name, message) {
    if (level < this.level) return;
    const line = this.bare ? String(message) : `${new Date().toISOString()} [${name}] ${message}\n`;
    try {
      appendFileSync(this.file, line);
    } catch {
      // The folder goes away while the server shuts down; a lost last line of a log is no failure.
    }
  }
}

const create = async (name, file) => {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
};

exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
