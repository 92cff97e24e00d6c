// Stands in for native-watchdog, which would have to be compiled: ends this process when its parent is gone.
'use strict';

exports.start = (parent) => {
  const look = () => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(87);
    }
  };
  setInterval(look, 1000).unref();
};
exports.exit = (code) => process.exit(code ?? 0);
