import type { Output } from './output';

/** @param several whether the command named several files, which makes an array even of one report */
export function jsonOutput(several: 'one file' | 'several files'): Output {
  const named = (reports: readonly object[]) => (several === 'several files' ? reports : (reports[0] ?? []));
  return {
    check: (reports) => jsonOf(named(reports)),
    facts: (reports) => piecesOf(named(reports)),
    diff: jsonOf,
    rules: jsonOf,
    rule: jsonOf,
  };
}

const jsonOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The same in pieces: no long list in it is written as a whole. */
export function* piecesOf(value: object): Generator<string> {
  yield* within(value, '');
  yield '\n';
}

// Of a list, so many values make a piece.
const valuesOfPiece = 500;

function* within(value: unknown, indentation: string): Generator<string> {
  const inner = `${indentation}  `;
  if (Array.isArray(value) && value.length > 0) {
    for (let from = 0; from < value.length; from += valuesOfPiece) {
      const values = value.slice(from, from + valuesOfPiece).map((each: unknown) => inner + whole(each, inner));
      yield `${from === 0 ? '[' : ','}\n${values.join(',\n')}`;
    }
    yield `\n${indentation}]`;
  } else if (isRecord(value)) {
    let before = '{';
    for (const [key, each] of Object.entries(value)) {
      if (each === undefined) continue;
      yield `${before}\n${inner}${JSON.stringify(key)}: `;
      yield* within(each, inner);
      before = ',';
    }
    yield before === '{' ? '{}' : `\n${indentation}}`;
  } else yield whole(value, indentation);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No line ends inside a string: there it is escaped. */
const whole = (value: unknown, indentation: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indentation}`);
