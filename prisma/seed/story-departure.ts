import { judgmentCosts, noord, zuid } from './crew.ts';
import type { Story } from './stories.ts';
import { close, contact, letter, pause } from './story-act.ts';
import { account, announce, approve, consult, evict, lease, orderProposal, serve, statement } from './story-legal.ts';
import { toJudgment } from './story-path.ts';
import { mr } from './story-person.ts';
import { agree, declined, report, visit } from './story-track.ts';

/** What the household of the relapse paid after its judgment: all of it, in three parts. */
const repaid = { open: 430_000, costs: judgmentCosts(150, 430_000) };
const debt = repaid.open + repaid.costs.reduce((sum, cost) => sum + cost.cents, 0);
const part = Math.ceil(debt / 3);

/** Stories after the front door: somebody left, and somebody who stayed and fell behind again. */
export const departureStories: readonly Story[] = [
  {
    name: 'Ontruimd, met een eindafrekening en een regeling voor de rest',
    tenancy: {
      team: 'ZUID',
      persons: [mr('F.', null, 'Grootveld')],
      rent: 61_370,
      service: 3_190,
      method: 'OVB',
      behind: { reminder: 210, months: 8 },
      ended: 1,
      paid: [{ ago: 10, cents: 5_000, text: 'eerste betaling eindafrekening' }],
      costs: [...judgmentCosts(80, 490_960), { ago: 25, kind: 'EXE', cents: 121_000, text: 'kosten ontruiming' }],
      dissolved: 80,
    },
    acts: [
      ...toJudgment(zuid, 80, 61_370, false),
      serve([70, 'Kees']),
      visit([70, 'Kees'], { goes: 'Samira', workdays: -65, time: '17:00', purpose: 'AFTER_JUDGMENT' }),
      report([65, 'Samira', 1_055], declined('Hij wilde geen hulp en bedankte voor het gesprek.')),
      consult([50, 'Kees'], 'MUNICIPALITY', 'HELP_OFFERED'),
      statement([45, 'Kees'], 0, 'Geen betaling ontvangen.'),
      orderProposal([45, 'Kees'], 'Bezoek gedaan, hulp aangeboden, overlegd met de gemeente. Er is een plek in de opvang.'),
      approve([45, 'Anton']),
      statement([40, 'Kees'], 0, 'Geen betaling ontvangen.'),
      announce([40, 'Kees'], -25),
      statement([25, 'Kees', 540], 0, 'Ook vanochtend niets ontvangen.'),
      evict([25, 'Marijke', 690], 'Rustig verlopen. De huurder was al weg; de gemeente bewaart wat er nog stond.'),
      account([15, 'Kees'], 'PLAN', 'Postadres bij ons bekend'),
      contact([15, 'Kees'], 'PHONE', 'SPOKEN_TENANT', 'Betaalt voorlopig € 50,00 per maand. Over twee maanden kijken we samen opnieuw.'),
      pause([15, 'Kees'], 'Betaalt € 50,00 per maand op de eindafrekening; dan kijken we opnieuw.', 40),
    ],
  },
  {
    name: 'Terugval na een voldaan vonnis',
    tenancy: {
      team: 'NOORD',
      persons: [mr('D.', null, 'Hazebroek')],
      rent: 60_710,
      service: 3_060,
      method: 'INC',
      behind: { reminder: 280, months: 7 },
      open: repaid.open,
      costs: repaid.costs,
      paid: [
        { ago: 120, cents: part, text: 'laatste kans, eerste deel' },
        { ago: 100, cents: part, text: 'laatste kans, tweede deel' },
        { ago: 80, cents: debt - 2 * part, text: 'laatste kans, alles betaald' },
      ],
      returned: [12],
      dissolved: 150,
    },
    acts: [
      ...toJudgment(noord, 150, 60_710),
      serve([140, 'Femke']),
      visit([140, 'Femke'], { goes: 'Ruben', workdays: -130, time: '11:00', purpose: 'AFTER_JUDGMENT', announced: true }),
      report([130, 'Ruben', 705], {
        outcome: 'SPOKEN_TENANT',
        identity: 'YES',
        language: 'DUTCH',
        minutes: '40',
        causes: 'JOB_LOSS',
        causeWords: 'Een half jaar zonder werk. Sinds vorige maand weer een baan.',
        done: 'CALLED_US',
        canWords: 'Kan met hulp van zijn broer alles in een paar maanden betalen.',
        rentFromNextMonth: 'YES',
        income: 'WORK',
        creditors: 'NONE',
        help: 'HUURTOESLAG',
        children: 'NO',
        safety: 'NO_CONCERN',
        conclusion: 'SELF_HELP',
        agreed: 'Hij tekent vandaag op kantoor.',
      }),
      agree([130, 'Femke', 900], { first: 165, rhythm: 'FOUR_WEEKLY', each: part }),
      close([70, 'Femke'], 'Alles betaald. We hebben hem bedankt voor het volhouden.', 'AGREEMENT_COMPLETED'),
      lease([70, 'Marijke'], 'NEW_LEASE'),
      letter([4, 'Femke'], 'REMINDER', { offer: true }),
      contact(
        [2, 'Ruben'],
        'PHONE',
        'SPOKEN_TENANT',
        'De incasso kwam terug door een nieuwe bankrekening. Hij geeft het nieuwe nummer door.',
      ),
    ],
  },
];
