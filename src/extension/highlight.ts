import {
  OverviewRulerLane,
  Range,
  ThemeColor,
  window,
  type TextEditor,
  type TextEditorDecorationType,
  type Uri,
} from 'vscode';
import type { ClauseType, Policy } from '../core/index';
import { baseScheme } from './baseline/base-document';
import type { Checker } from './checker';
import { colourId } from './colour-id';
import { together, type Disposable } from './disposable';
import { isRead } from './language';
import { indexLines, type LineIndex } from './positions';
import type { Preferences } from './preferences';

export interface Highlighter extends Disposable {
  /** Switches highlighting for this window, whatever the setting says. Tells whether it is on now. */
  readonly toggle: () => boolean;
  /** How many clauses are highlighted in the visible editors of a document, by type. */
  readonly counts: (uri: Uri) => Readonly<Partial<Record<ClauseType, number>>>;
}

type Counts = Partial<Record<ClauseType, number>>;

interface Highlighted {
  readonly policy: Policy;
  readonly lines: LineIndex;
  readonly preferences: Preferences;
}

/** Draws each clause of a visible policy, or of its baseline, in the colour of its type. */
export function createHighlighter(checker: Checker): Highlighter {
  const styles = new Map<ClauseType, TextEditorDecorationType>();
  const drawn = new Map<string, Counts>();
  let override: boolean | undefined;

  const draw = (editor: TextEditor): void => {
    const key = editor.document.uri.toString();
    const shown = highlightedOf(checker, editor);
    const isOn = shown && (override ?? shown.preferences.highlight);
    const ranges = isOn ? rangesByType(shown) : new Map<ClauseType, Range[]>();
    if (ranges.size === 0 && !drawn.has(key)) return;
    for (const type of ranges.keys()) if (!styles.has(type)) styles.set(type, styleOf(type));
    // What is not given anew is taken away.
    for (const [type, style] of styles) editor.setDecorations(style, ranges.get(type) ?? []);
    drawn.set(key, Object.fromEntries([...ranges].map(([type, found]) => [type, found.length])));
  };
  const drawAll = (): void => {
    window.visibleTextEditors.forEach(draw);
  };
  const listeners = together(
    checker.onDidCheck((uri) => {
      for (const editor of window.visibleTextEditors) if (concerns(editor, uri, checker)) draw(editor);
    }),
    window.onDidChangeVisibleTextEditors((editors) => {
      const visible = new Set(editors.map((editor) => editor.document.uri.toString()));
      for (const key of drawn.keys()) if (!visible.has(key)) drawn.delete(key);
      editors.forEach(draw);
    }),
  );
  return {
    toggle: () => {
      const active = window.activeTextEditor;
      const setting = active && highlightedOf(checker, active)?.preferences.highlight;
      override = !(override ?? setting ?? true);
      drawAll();
      return override;
    },
    counts: (uri) => drawn.get(uri.toString()) ?? {},
    dispose: () => {
      together(listeners, ...styles.values()).dispose();
    },
  };
}

function concerns(editor: TextEditor, checked: Uri, checker: Checker): boolean {
  const { uri } = editor.document;
  if (uri.toString() === checked.toString()) return true;
  const baseline = checker.policyOf(checked)?.baseline;
  return baseline?.kind === 'compared' && baseline.uri.toString() === uri.toString();
}

/** A policy as the editor shows it, or the baseline of one. */
function highlightedOf(checker: Checker, { document }: TextEditor): Highlighted | undefined {
  const own = checker.policyOf(document.uri);
  if (own || document.uri.scheme !== baseScheme) return own;
  const key = document.uri.toString();
  for (const { baseline, before, preferences } of checker.policies()) {
    if (before && baseline?.kind === 'compared' && baseline.uri.toString() === key) {
      return { policy: before, lines: indexLines(before.doc.text), preferences };
    }
  }
  return undefined;
}

function rangesByType({ policy, lines, preferences }: Highlighted): Map<ClauseType, Range[]> {
  const ranges = new Map<ClauseType, Range[]>();
  // What a clause is about is told by words, and those of other languages are not known.
  if (!isRead(policy)) return ranges;
  for (const { role, labels, span } of policy.clauses) {
    const type = labels[0]?.type;
    if (role !== 'policy' || type === undefined || preferences.highlightTypes[type] === false) continue;
    const { start, end } = lines.rangeOf(span);
    const range = new Range(start.line, start.character, end.line, end.character);
    const known = ranges.get(type);
    if (known) known.push(range);
    else ranges.set(type, [range]);
  }
  return ranges;
}

/** A soft ground, a bar and a mark in the overview, all of one colour that themes and users can set. */
function styleOf(type: ClauseType): TextEditorDecorationType {
  const id = colourId(type);
  const colour = new ThemeColor(id);
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    light: { backgroundColor: softened(id, 9) },
    // On black a tint has to be stronger to be seen at all.
    dark: { backgroundColor: softened(id, 14) },
    borderColor: colour,
    borderStyle: 'solid',
    borderWidth: '0 0 0 2px',
    overviewRulerColor: colour,
    overviewRulerLane: OverviewRulerLane.Left,
  });
}

/** Theme colours cannot be made softer, but each is also a variable of the style sheet. */
function softened(id: string, percent: number): string {
  return `color-mix(in srgb, var(--vscode-${id.replaceAll('.', '-')}) ${percent}%, transparent)`;
}
