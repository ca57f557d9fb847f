import { between, chance, pick, type Random, weighted } from '../../prisma/seed/random.ts';
import { debt, type Ground } from './sequence-ground.ts';
import type { Notes, Step, Who } from './sequence-step.ts';

const note = 'Herhaald verzuim na afspraken onder voorbehoud.';

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

/** Which legal notes somebody writes, and where: with the proposal or with the approval; some are blank. */
function notesOf(random: Random, share: number, guard: keyof Notes): { first: Notes; second: Notes } {
  if (!chance(random, share)) return { first: {}, second: {} };
  const notes = { [guard]: chance(random, 0.15) ? '   ' : note };
  return chance(random, 0.5) ? { first: notes, second: {} } : { first: {}, second: notes };
}

/**
 * One attempt to order: somebody proposes, perhaps something happens, somebody answers. An order is stopped again and a
 * proposal that waits is taken back, so that the case can go on.
 */
function attempt(random: Random, notes: { first: Notes; second: Notes }, meanwhile: readonly Step[] = []): Step[] {
  const proposer = weighted<Who>(random, [
    ['Femke', 62],
    ['Marijke', 20],
    ['Anton', 13],
    ['Ruben', 5],
  ]);
  const other: Who = proposer === 'Marijke' ? 'Anton' : 'Marijke';
  const wrong = weighted<readonly Who[]>(random, [
    [[], 52],
    [[proposer], 20],
    [['Femke'], 14],
    [['Ruben'], 14],
  ]);
  const approvers = wrong.length > 0 && chance(random, 0.1) ? wrong : [...wrong, other];
  return [
    { act: 'propose', who: proposer, approver: approvers.at(-1)!, notes: notes.first },
    ...meanwhile,
    ...approvers.map((who): Step => ({ act: 'approve', who, notes: notes.second })),
    ...(chance(random, 0.06) ? [{ act: 'announce' } as const] : []),
    { act: 'stop', who: pick(random, ['Femke', 'Marijke'] as const) },
    ...(chance(random, 0.9) ? [{ act: 'withdraw' } as const] : []),
  ];
}

/** Everything that an order asks for, in any order, with an attempt before the last piece, after it, and sometimes earlier. */
function buildUp(random: Random, ground: Ground, tries: Tries): Step[] {
  const terms = ground.kind === 'OPPOSABLE';
  const inPerson = chance(random, 0.7);
  const children = chance(random, 0.3);
  const planned = children && chance(random, 0.4);
  const parts: Step[][] = [
    [{ act: 'serve', daysAgo: terms ? between(random, 20, 27) : between(random, 0, 20), inPerson }],
    chance(random, 0.35) && !children
      ? pick(random, [[door('10:00'), door('19:00')], [door('10:00'), door('10:45'), door('14:00')], [door('14:00')]])
      : [
          {
            act: 'talk',
            who: 'Ruben',
            children: children ? 'YES' : chance(random, 0.5) ? 'NO' : '',
            help: chance(random, 0.1) ? 'GELDFIT' : '',
          },
        ],
    [{ act: 'offer', answer: pick(random, ['ACCEPTED', 'DECLINED', 'OPEN'] as const) }],
    chance(random, 0.25)
      ? [
          { act: 'consult', daysAgo: 0, answered: false, childrenPlan: '' },
          { act: 'answer', childrenPlan: planned ? 'Samen naar de opvang.' : '' },
        ]
      : [{ act: 'consult', daysAgo: chance(random, 0.06) ? 40 : 0, answered: true, childrenPlan: planned ? 'Samen naar de opvang.' : '' }],
    [{ act: 'statement', daysAgo: chance(random, 0.08) ? 6 : between(random, 0, 1) }],
  ];
  if (terms && !inPerson && chance(random, 0.7)) parts.push([{ act: 'aware', daysAgo: between(random, 20, 27) }]);
  const order = shuffled(
    random,
    parts.map((_, at) => at),
  );
  const early = chance(random, 0.35) ? between(random, 1, order.length - 2) : -1;
  return order.flatMap((part, at) => [
    ...(at === order.length - 1 || at === early ? tries() : []),
    // Of two pieces that belong together the second may be the last one.
    ...parts[part]!.flatMap((step, piece) => (piece > 0 && at === order.length - 1 ? [...tries(), step] : [step])),
    ...(at === order.length - 1 ? tries() : []),
  ]);
}
const door = (time: string): Step => ({ act: 'door', time, outcome: 'NOT_HOME_CARD_LEFT' });
const fresh: Step = { act: 'statement', daysAgo: 0, ifStale: true };

const bars = ['MORATORIUM_287B', 'INTERIM_BAN', 'WSNP', 'MANAGER_STOP'] as const;

type Tries = (meanwhile?: readonly Step[], paid?: boolean) => Step[];

/** Something that may stand in the way of an order, attempts meanwhile, and mostly its cure. */
function episode(random: Random, ground: Ground, tries: Tries): Step[] {
  const kind = weighted(random, [
    ['HOLD', 26],
    ['HOLD_MEANWHILE', 5],
    ['HARMLESS', 3],
    ['CHANGE', 9],
    ['CHILDREN', 7],
    ['SUPPORT', 6],
    ['PLAN', 2],
    ['REMEDY', ground.kind === 'PLAIN' ? 3 : 12],
    ['PAID', 9],
    ['TERM', 3],
    ['NOTHING', 5],
  ] as const);
  const bar = pick(random, bars);
  const who = bar === 'MANAGER_STOP' ? 'Marijke' : bar === 'WSNP' ? 'Femke' : 'Ruben';
  // One that ends today is gone tomorrow; another is lifted.
  const days = chance(random, 0.5) ? 0 : null;
  const hold: Step = { act: 'hold', kind: bar, who, days };
  const lifted: readonly Step[] = days === null && chance(random, 0.95) ? [{ act: 'lift' }] : [];
  switch (kind) {
    case 'HOLD':
      return [hold, ...tries(), ...lifted];
    case 'HOLD_MEANWHILE':
      return [...tries([hold]), ...lifted];
    case 'HARMLESS':
      return [{ act: 'hold', kind: 'BROAD_MORATORIUM', who: 'Femke', days: null }, ...tries(), { act: 'lift' }];
    case 'CHANGE':
      return tries([
        pick<Step>(random, [
          { act: 'offer', answer: 'OPEN' },
          { act: 'ring' },
          { act: 'note' },
          { act: 'own' },
          { act: 'statement', daysAgo: 0 },
          { act: 'consult', daysAgo: 0, answered: true, childrenPlan: '' },
        ]),
      ]);
    case 'CHILDREN':
      return [
        { act: 'talk', who: 'Ruben', children: 'YES', help: '' },
        ...tries(),
        { act: 'consult', daysAgo: 0, answered: true, childrenPlan: 'Plek voor het hele gezin.' },
        ...(chance(random, 0.5) ? tries() : []),
      ];
    case 'SUPPORT':
      return [{ act: 'support' }, ...tries(), { act: 'endSupport' }];
    case 'PLAN':
      return [{ act: 'agree' }, ...tries(), { act: 'correct' }];
    case 'REMEDY':
      return [
        { act: 'remedy' },
        ...tries(),
        {
          act: 'remedyOutcome',
          outcome: pick(random, ['REJECTED', 'REJECTED', 'WITHDRAWN', 'UPHELD_TO_COURT', 'UPHELD_TO_OWN_CONTACT'] as const),
        },
        ...tries(),
      ];
    case 'PAID': {
      const amount = chance(random, 0.25) ? debt - 1 : debt;
      const pay: Step = { act: 'pay', amount };
      const undone: Step[] = chance(random, 0.6) ? [{ act: 'pay', amount, reverses: true }, fresh, ...tries([], true)] : [];
      return chance(random, 0.2) ? [...tries([pay], true), ...undone] : [pay, fresh, ...tries([], true), ...undone];
    }
    case 'TERM':
      // Somebody else than the tenant is at home: a term may end meanwhile, a statement grow old.
      return [{ act: 'talk', who: 'Ruben', children: '', help: '', other: true }, ...tries()];
    case 'NOTHING':
      return tries();
  }
}

/** What is tried on one case, from a judgment that was not served to the last attempt. */
export function scriptOf(random: Random, ground: Ground, episodes: number): Step[] {
  const reviewed = ground.kind === 'OLD' ? 0.55 : 0.03;
  let paid = false;
  const tries: Tries = (meanwhile = [], paying = false) => {
    paid ||= paying;
    return attempt(random, paid ? notesOf(random, 0.55, 'notSatisfied') : notesOf(random, reviewed, 'executionReview'), meanwhile);
  };
  const steps = buildUp(random, ground, tries);
  for (let at = 0; at < (ground.kind === 'PAYMENT_ONLY' ? 3 : episodes); at++) {
    const next = episode(random, ground, tries);
    // A moratorium stops what is ordered by itself.
    if (next[0]?.act === 'hold' && next[0].kind !== 'MANAGER_STOP' && chance(random, 0.7)) dropLast(steps, 'stop');
    if (chance(random, 0.8)) steps.push(fresh);
    steps.push(...next);
    if (next.some((step) => step.act === 'remedyOutcome' && step.outcome.startsWith('UPHELD'))) break;
  }
  return steps;
}

function dropLast(steps: Step[], act: Step['act']): void {
  const at = steps.findLastIndex((step) => step.act === act);
  if (at >= 0) steps.splice(at, 1);
}
