import { alone } from '../rule';
import { byPlaces } from './_readings';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'scope',
  cites: ['wp260-29'],
  noMirror: 'What changed in one direction changed in the other too.',
  id: 'scope-terms-changed',
  ops: ['changed', 'widened', 'narrowed'],
  effect: byPlaces,
  level: 'warning',
  summary:
    'What the policy covers changed; only where people of more or fewer places are named has it a plain direction.',
  why: 'It decides whom and what its permissions and promises concern.',
  message: (change) => `What the policy covers changed: ${beforeAndNow(change)}.`,
});
