import { strict as assert } from 'node:assert';
import { CodeAction, commands, Uri, workspace, type Range } from 'vscode';
import { diagnosticsOf, eventually, makeFile, makeRepository, policyDiff, ruleOf, show } from './workspace';

const page = `<!doctype html>
<html lang="en">
<head><title>Privacy policy</title><style>p { margin: 0 }</style></head>
<body>
  <nav><a href="/">Home</a> <a href="/terms">Terms</a></nav>
  <main>
    <h1>Privacy policy of Larkmoor</h1>
    <p>Last updated: <time datetime="2021-05-04">4 May 2021</time></p>
    <h2>What we collect</h2>
    <p>We collect your name, your e-mail address and the orders you place.</p>
    <h2>Who receives it</h2>
    <p>We share your personal data with <b>Stripe</b> and Postmark in Ireland. We do not sell your personal data.</p>
    <h2>How long we keep it</h2>
    <p>We keep your account data for 12&nbsp;months after you close your account.</p>
    <h2>Your rights</h2>
    <p>You have the right to access, correct and delete your personal data.</p>
    <h2>Changes to this policy</h2>
    <p>We will tell you by e-mail at least 30 days before we change this policy.</p>
    <h2>Contact</h2>
    <p>Larkmoor Ltd, 4 Mill Lane, Dublin, privacy@larkmoor.example.</p>
  </main>
  <footer><p>© 2026 Larkmoor Ltd</p></footer>
</body>
</html>
`;

const quickFixes = (uri: Uri, range: Range): Promise<CodeAction[]> =>
  eventually(async () => {
    const command = 'vscode.executeCodeActionProvider';
    const found = await commands.executeCommand<CodeAction[]>(command, uri, range, 'quickfix');
    return found.some(({ edit }) => edit !== undefined) && found;
  });

const found = (uri: Uri, rule: string) => eventually(() => diagnosticsOf(uri).find((each) => ruleOf(each) === rule));
const close = (): Thenable<unknown> => commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

describe('policies in HTML', () => {
  it('are highlighted at their words', async () => {
    const api = await policyDiff();
    const uri = await makeFile('privacy.html', page);
    const { document } = await show(uri);
    assert.ok(await api.whenChecked(uri));
    const counts = await eventually(() => Object.keys(api.decorations(uri)).length > 4 && api.decorations(uri));
    assert.ok((counts.retention ?? 0) > 0 && (counts.rights ?? 0) > 0, JSON.stringify(counts));
    const vendor = api.facts(uri)?.['third-party'].find(({ key }) => key === 'stripe');
    assert.equal(document.getText().slice(vendor?.span.start, vendor?.span.end), 'Stripe');
  });

  it('keep the date for machines in step with the one that is printed, and take both back at once', async () => {
    const uri = await makeFile('privacy.html', page);
    const { document } = await show(uri);
    const stale = await found(uri, 'stale-last-updated');
    const fix = (await quickFixes(uri, stale.range)).find(({ title }) => title.startsWith('Reviewed'));
    assert.ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    const [, machine, printed] = /<time datetime="([^"]+)">([^<]+)<\/time>/.exec(document.getText()) ?? [];
    assert.notEqual(printed, '4 May 2021');
    assert.equal(new Date(`${printed ?? ''} UTC`).toISOString().slice(0, 10), machine);
    await eventually(() => diagnosticsOf(uri).every((each) => ruleOf(each) !== 'stale-last-updated'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), page);
    await close();
  });

  it('take a suppression as a comment of their own', async () => {
    const uri = await makeFile('privacy.html', page);
    const { document } = await show(uri);
    const stale = await found(uri, 'stale-last-updated');
    const ignore = (await quickFixes(uri, stale.range)).find(({ title }) => title.startsWith('Ignore'));
    assert.ok(ignore?.edit);
    await workspace.applyEdit(ignore.edit);
    assert.match(document.getText(), /<!-- policydiff-disable-next-line stale-last-updated/);
    await eventually(() => diagnosticsOf(uri).every((each) => ruleOf(each) !== 'stale-last-updated'));
    assert.ok(diagnosticsOf(uri).every((each) => ruleOf(each) !== 'unused-suppression'));
    await close();
  });

  it('are compared with their last commit', async () => {
    const api = await policyDiff();
    const after = page.replace('12&nbsp;months', '24&nbsp;months').replace('<b>Stripe</b>', '<strong>Stripe</strong>');
    const { policy: uri } = await makeRepository({ before: page, after, name: 'privacy.html' });
    await show(uri);
    await eventually(() => api.changes(uri).length > 0);
    assert.deepEqual(
      api.changes(uri).map(({ rule }) => rule),
      ['retention-lengthened'],
    );
  });

  it('are told from other pages', async () => {
    const other = '<!doctype html><html><body><h1>Opening hours</h1><p>We are open from 9 to 5.</p></body></html>\n';
    const uri = await makeFile('index.html', other);
    await show(uri);
    assert.equal(await (await policyDiff()).whenChecked(uri), false);
    assert.deepEqual(diagnosticsOf(uri), []);
  });
});
