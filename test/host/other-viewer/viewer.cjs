// A viewer of Word documents as others have made them: it opens each of them, and shows nothing.
'use strict';
const { window } = require('vscode');

exports.activate = ({ subscriptions }) => {
  const viewer = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: (_document, panel) => {
      panel.webview.html = '<!doctype html><title>Other Viewer</title><p>A Word document.</p>';
    },
  };
  subscriptions.push(window.registerCustomEditorProvider('otherViewer.docx', viewer));
};
