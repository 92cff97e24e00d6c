import { attributes } from './docx-parts';
import type { SettingsElement, SettingsPart } from './docx-settings';
import { childOf, valueOf } from './docx-styles';
import { romanOf } from './roman';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** Counts the paragraphs of all lists, and prints the mark of each as Word does. */
export type Numbering = (id: string, level: number) => string;

const mostLevels = 9;

export function numberingOf(part: SettingsPart | null): Numbering {
  const all = part?.root.children ?? [];
  const abstract = new Map<string, Map<number, Level>>();
  for (const each of all.filter(({ name }) => name === 'abstractNum')) {
    abstract.set(attributes(each).get('abstractnumid') ?? '', levelsOf(each));
  }
  const lists = new Map<string, { of: string; levels: Map<number, Level> }>();
  for (const each of all.filter(({ name }) => name === 'num')) {
    const of = valueOf(childOf(each, 'abstractNumId')) ?? '';
    const levels = new Map([...(abstract.get(of) ?? []), ...overridesOf(each, abstract.get(of))]);
    const isOwn = each.children.some(({ name }) => name === 'lvlOverride');
    const id = attributes(each).get('numid') ?? '';
    lists.set(id, { of: isOwn ? `${of} ${id}` : of, levels });
  }
  const counters = new Map<string, number[]>();
  return (id, level) => {
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined || level >= mostLevels) return '';
    const counts = counters.get(list.of) ?? [];
    counters.set(list.of, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    return printed(list.levels, counts, own);
  };
}

function levelsOf(list: SettingsElement): Map<number, Level> {
  return new Map(
    list.children
      .filter(({ name }) => name === 'lvl')
      .map((level) => [
        Number(attributes(level).get('ilvl') ?? 0),
        {
          start: Number(valueOf(childOf(level, 'start')) ?? 1),
          format: valueOf(childOf(level, 'numFmt')) ?? 'decimal',
          text: valueOf(childOf(level, 'lvlText')) ?? '',
        },
      ]),
  );
}

function overridesOf(list: SettingsElement, base: ReadonlyMap<number, Level> | undefined): [number, Level][] {
  return list.children
    .filter(({ name }) => name === 'lvlOverride')
    .flatMap((override): [number, Level][] => {
      const at = Number(attributes(override).get('ilvl') ?? 0);
      const level = levelsOf(override).get(at) ?? base?.get(at);
      const start = valueOf(childOf(override, 'startOverride'));
      return level === undefined ? [] : [[at, start === undefined ? level : { ...level, start: Number(start) }]];
    });
}

function printed(levels: ReadonlyMap<number, Level>, counts: readonly number[], own: Level): string {
  if (own.format === 'none') return '';
  if (own.format === 'bullet') return '•';
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels.get(at);
    return figure(counts[at] ?? level?.start ?? 1, level?.format ?? 'decimal');
  });
}

function figure(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return romanOf(count);
    case 'upperRoman':
      return romanOf(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** After "z" come "aa", "bb". */
const letters = (count: number): string =>
  String.fromCharCode(97 + ((Math.max(1, count) - 1) % 26)).repeat(Math.min(9, Math.ceil(Math.max(1, count) / 26)));
