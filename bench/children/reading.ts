/**
 * Reads one file in a process of its own and prints, as JSON, what the first reading took and the most memory by then:
 * `reading.cjs PATH FORMAT ours|parser`. The parser alone builds its tree with positions, and nothing else.
 */
import { readFileSync } from 'node:fs';
import { parser } from '@lezer/markdown';
import { unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { read } from '../../src/core/read';
import type { Format } from '../../src/core/model';

const [path = '', format = 'text', by = 'ours'] = process.argv.slice(2);
const content = readFileSync(path);
const positions = { withStartIndices: true, withEndIndices: true };

const alone: Readonly<Record<Format, () => unknown>> = {
  markdown: () => parser.parse(content.toString()),
  text: () => content.toString().split('\n'),
  html: () => parseDocument(content.toString(), positions),
  xml: () => parseDocument(content.toString(), { ...positions, xmlMode: true }),
  docx: () =>
    Object.values(unzipSync(content)).map((part) =>
      parseDocument(new TextDecoder().decode(part), { ...positions, xmlMode: true }),
    ),
};

const began = process.cpuUsage();
const result = by === 'ours' ? read({ uri: path, format: format as Format, content }) : alone[format as Format]();
const { user, system } = process.cpuUsage(began);
const kilobytes = process.resourceUsage().maxRSS;
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, kilobytes, isRead: Boolean(result) }));
