import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'scope',
  cites: ['wp260-29'],
  noMirror: 'What changed in one direction changed in the other too.',
  id: 'scope-terms-changed',
  ops: ['changed', 'widened', 'narrowed'],
  level: 'warning',
  summary: 'What the policy covers changed in a way that has no plain direction.',
  why: 'It decides whom and what its permissions and promises concern.',
  message: (change) => `What the policy covers changed: ${beforeAndNow(change)}.`,
});
