import { CHANGES } from './changes.ts';
import { CONDITIONS } from './conditions.ts';
import { DEPARTURES } from './departures.ts';
import { ELSEWHERE, FLOW_COUNT, flowId, FLOWS } from './flows/table.ts';
import { idOf, proofsOf, type Line, type Standing } from './line.ts';
import { SERVER_CASES } from './server/cases/index.ts';
import { SERVER_DEPARTURES } from './server/departures.ts';
import { SERVER_LINES_ELSEWHERE } from './server/elsewhere.ts';
import { LINES, SECTIONS } from './table.ts';

type Kind = 'proven' | 'server' | 'not applicable' | 'missing';
const KINDS: readonly Kind[] = ['proven', 'server', 'not applicable', 'missing'];

function kindOf(standing: Standing): Kind {
  if ('server' in standing) return 'server';
  if ('notApplicable' in standing) return 'not applicable';
  return 'open' in standing ? 'missing' : 'proven';
}

function reasonOf(standing: Standing): string | undefined {
  if ('server' in standing) return standing.server;
  if ('notApplicable' in standing) return standing.notApplicable;
  return 'open' in standing ? standing.open : undefined;
}

function countsOf(lines: readonly Line[]): string {
  return KINDS.map((kind) => `${lines.filter(({ standing }) => kindOf(standing) === kind).length} ${kind}`).join(', ');
}

/** For a terminal: one row a line, a sum for each section and for all. */
export function renderTable(): string {
  const rows = SECTIONS.flatMap(({ title, lines }) => [
    '', `${title}: ${countsOf(lines)}`,
    ...lines.map((line) => {
      const reason = reasonOf(line.standing);
      return `  ${idOf(line)}  ${line.keyword.padEnd(16)} ${kindOf(line.standing).padEnd(15)} ${line.says}${reason === undefined ? '' : ` [${reason}]`}`;
    }),
  ]);
  return [...rows, '', `${LINES.length} lines: ${countsOf(LINES)}`].join('\n');
}

/** CONFORMANCE.md. */
export function renderDocument(): string {
  return [
    '# Conformance to RFC 3921',
    '',
    'What Linnet does of RFC 3921, *XMPP: Instant Messaging and Presence* (October 2004), line by line. The text was taken apart into '
    + `${LINES.length} lines, in words of our own; where RFC 3921 defers to RFC 3920 the line says so. \`npm run conformance\` writes this page from the table in `
    + '`test/conformance/`, and a test fails when it is not current, when a line has no entry, and when a line names a test that is not there.',
    '',
    '- **proven**: Linnet does it, and the tests named notice when it does not.',
    '- **server**: a server answers for it; tests, where named, show that Linnet copes with what the server does.',
    '- **not applicable**: with the reason.',
    '- **missing**: not done, or not wholly; what is missing is said, and what is proven of it already.',
    '',
    'Keywords are those of the RFC on the client; `srv-` marks what it demands of servers, `core-` what RFC 3920 demands, `text` what is said without '
    + 'a keyword, and `drv` what the RFC does not demand but people or robustness do.',
    '',
    '| Section | Lines | Proven | Server | Not applicable | Missing |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...SECTIONS, { title: 'All', lines: LINES }].map(({ title, lines }) =>
      `| ${title} | ${lines.length} | ${KINDS.map((kind) => lines.filter(({ standing }) => kindOf(standing) === kind).length).join(' | ')} |`),
    '',
    '## Demands on the client that are missing',
    '',
    ...LINES.filter((line) => kindOf(line.standing) === 'missing' && /^(?:core-)?(?:MUST|SHOULD|REQUIRED|RECOMMENDED)/u.test(line.keyword))
      .map((line) => `- **${idOf(line)}** (${line.keyword}, §${line.section}) ${cell(line.says)} *${cell(reasonOf(line.standing) ?? '')}*`),
    '',
    '## Where servers depart from the RFC',
    '',
    'Measured; Linnet copes with each.',
    '',
    '| Server | Line | What it does | What Linnet does | Test |',
    '| --- | --- | --- | --- | --- |',
    ...DEPARTURES.map(({ software, lines, does, copes, proof }) =>
      `| ${software} | ${lines.map((number) => idOf({ number })).join(', ')} | ${cell(does)} | ${cell(copes)} | ${proofText(proof)} |`),
    ...renderServers(),
    ...renderFlows(),
    ...renderChanges(),
    ...renderConditions(),
    ...SECTIONS.flatMap(({ title, lines }) => [
      '', `## ${title}`, '', '| Line | § | Keyword | Demand | Standing |', '| --- | --- | --- | --- | --- |',
      ...lines.map((line) => `| ${idOf(line)} | ${line.section} | ${line.keyword} | ${cell(line.says)} | ${standingText(line)} |`),
    ]),
    '',
  ].join('\n');
}

/** What the RFC demands of servers, on each: Linnet's own does it all. */
function renderServers(): readonly string[] {
  const standing = (software: 'prosody' | 'ejabberd', lines: string): string => {
    const departure = SERVER_DEPARTURES.find((each) => each.server === software && each.lines === lines);
    return departure ? `departs: ${cell(departure.what)}` : 'does it';
  };
  return [
    '', '## Demands on servers', '', 'Each is tried by people on Linnet\'s own server ([local.test.ts](test/conformance/server/local.test.ts)), on Prosody 0.12.3 and on ejabberd 23.01 '
    + '([server-lines.test.ts](test/integration/server-lines.test.ts)). Linnet\'s own does all of them; where another departs, that is tried as well, and fails the run when it is so no longer. '
    + 'Of two readings Linnet\'s server takes the one said here; how privacy lists are read (RFC 3921 §10 or XEP-0016) is a setting of it.', '',
    '| Lines | Demand | Prosody | ejabberd |', '| --- | --- | --- | --- |',
    ...SERVER_CASES.map(({ lines, title }) => `| ${lines} | ${cell(title)} | ${standing('prosody', lines)} | ${standing('ejabberd', lines)} |`),
    ...SERVER_LINES_ELSEWHERE.map(({ lines, why, proof }) => `| ${lines.map((number) => idOf({ number })).join(', ')} | ${[cell(why), proofText(proof)].filter((text) => text !== '').join(' ')} | not tried | not tried |`),
  ];
}

function renderFlows(): readonly string[] {
  const rows = Array.from({ length: FLOW_COUNT }, (_, index) => index + 1).map((number) => {
    const replays = FLOWS.filter((flow) => flow.number === number).map(({ section, side, name }) => `§${section}, ${side}: ${cell(name)}`);
    return `| ${flowId(number)} | ${[...replays, proofText(ELSEWHERE.get(number) ?? [])].filter((text) => text !== '').join('<br>')} |`;
  });
  return [
    '', '## Whole flows', '', 'The transcripts of §8 and around it, as one client sees them. Those named in words are replayed step by step by '
    + '[flows.test.ts](test/conformance/flows/flows.test.ts), in both orders where the RFC leaves the order free.', '', '| Flow | Replayed, or proven between two |', '| --- | --- |', ...rows,
  ];
}

function renderChanges(): readonly string[] {
  return [
    '', '## What RFC 6121 changed, and which reading Linnet takes', '', 'RFC 6121 with 6120 and 7622 came after RFC 3921; one client serves both.', '',
    '| Change | What changed | Reading | Tests |', '| --- | --- | --- | --- |',
    ...CHANGES.map(({ number, says, reading, proof }) => `| N${String(number).padStart(2, '0')} | ${cell(says)} | ${cell(reading)} | ${proofText(proof)} |`),
  ];
}

function renderConditions(): readonly string[] {
  return [
    '', '## Conditions of stanza errors', '', 'Those of RFC 3920 §9.3.3 and `policy-violation` of RFC 6120, and what a person reads, as the end of a sentence. '
    + proofText([{ file: 'test/conformance/words.test.ts', test: 'every condition of a stanza error has words of its own, none of them the condition itself (R010, R057, R383)' }]) + '.', '',
    '| Condition | Name | Words |', '| --- | --- | --- |',
    ...CONDITIONS.map(({ number, condition, words }) => `| E${String(number).padStart(2, '0')} | ${condition} | ${cell(words)} |`),
  ];
}

function standingText(line: Line): string {
  const reason = reasonOf(line.standing);
  const proofs = proofsOf(line).map((proof) => proofText([proof]));
  return [`**${kindOf(line.standing)}**${reason === undefined ? '' : `: ${cell(reason)}`}`, ...proofs].join('<br>');
}

function proofText(proofs: readonly { readonly file: string; readonly test: string }[]): string {
  return proofs.map(({ file, test }) => `[${cell(test)}](${file})`).join('<br>');
}

/** As the text of one table cell. */
function cell(text: string): string {
  return text.replace(/[\\|<>[\]*_`]/gu, (character) => (character === '<' ? '&lt;' : character === '>' ? '&gt;' : `\\${character}`));
}
