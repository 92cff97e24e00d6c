import { catalogue } from '../core';
import { exitCodes, type ExitCode } from './failure';
import type { Options } from './options';
import { outputFrom } from './outputs';
import { unknownRule } from './rule-names';

/** `policy-diff explain RULE` */
export function explainRule(id: string, options: Pick<Options, 'format' | 'color'>): ExitCode {
  const entry = catalogue.get(id);
  if (!entry) throw unknownRule(id);
  process.stdout.write(outputFrom(options, 'one file').rule(entry));
  return exitCodes.clean;
}

/** `policy-diff rules` */
export function listRules(options: Pick<Options, 'format' | 'color'>): ExitCode {
  process.stdout.write(outputFrom(options, 'one file').rules([...catalogue.values()]));
  return exitCodes.clean;
}
