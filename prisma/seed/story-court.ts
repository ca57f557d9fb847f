import { handoverCosts, judgmentCosts, noord, zuid } from './crew.ts';
import type { Story } from './stories.ts';
import { contact, promise } from './story-act.ts';
import { courtEnds, freeze, grace, hearing, judgment, receipt, served, statement } from './story-legal.ts';
import { toBailiff, toCourt } from './story-path.ts';
import { mr, mrs } from './story-person.ts';

/** Stories before the judge. */
export const courtStories: readonly Story[] = [
  {
    name: 'Zitting volgende week',
    tenancy: {
      team: 'NOORD',
      persons: [mr('A.', 'van der', 'Meij')],
      rent: 60_985,
      service: 3_120,
      method: 'OVB',
      behind: { reminder: 120, months: 5 },
      costs: handoverCosts(50, 300_000),
    },
    acts: [...toCourt(noord, 20), served([12, 'Femke'], '6143 CV EXPL'), hearing([12, 'Femke'], 5)],
  },
  {
    name: 'Zitting over drie weken',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('G.', null, 'Lamberts')],
      rent: 66_205,
      service: 4_050,
      method: 'OVB',
      behind: { reminder: 110, months: 4 },
      costs: handoverCosts(40, 264_820),
    },
    acts: [...toCourt(zuid, 10, false), served([5, 'Kees'], '6160 CV EXPL'), hearing([5, 'Kees'], 15)],
  },
  {
    name: 'De rechter gaf een laatste termijn om te betalen',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('O.', null, 'Sarmo')],
      rent: 57_640,
      service: 2_960,
      method: 'OVB',
      behind: { reminder: 140, months: 5 },
      paid: [{ ago: 3, cents: 60_000, text: 'eerste betaling na de zitting' }],
      costs: handoverCosts(70, 288_200),
    },
    acts: [
      ...toCourt(noord, 40),
      served([30, 'Femke'], '6128 CV EXPL'),
      hearing([30, 'Femke'], -5),
      grace([5, 'Femke'], 28),
      contact([5, 'Ruben'], 'PHONE', 'SPOKEN_TENANT', 'Op de zitting gesproken. Zij betaalt in vier weken en de rechter wacht zo lang.'),
    ],
  },
  {
    name: 'Dossier vastgelegd, wacht op de dagvaarding door de teamleider',
    tenancy: {
      team: 'NOORD',
      persons: [mr('H.', null, 'Demirci')],
      rent: 62_310,
      service: 3_480,
      method: 'OVB',
      behind: { reminder: 90 },
      costs: handoverCosts(20, 250_000),
    },
    acts: [
      ...toBailiff(noord, 20, { reached: true }),
      receipt([18, 'Femke'], 'VLO-4118'),
      statement([1, 'Femke'], 0, 'Niets ontvangen; twee brieven en een bezoek.'),
      freeze([1, 'Femke']),
    ],
  },
  {
    name: 'Rechtszaak ingetrokken na betaling',
    tenancy: {
      team: 'ZUID',
      persons: [mr('M.', null, 'Verhaeghe')],
      rent: 65_120,
      service: 3_700,
      method: 'OVB',
      behind: { reminder: 130, months: 4 },
      open: 265_000,
      paid: [{ ago: 6, cents: 265_000, text: 'achterstand huur, geleend van familie' }],
      costs: handoverCosts(60, 265_000),
    },
    acts: [
      ...toCourt(zuid, 30),
      served([25, 'Kees'], '6131 CV EXPL'),
      hearing([25, 'Kees'], 6),
      courtEnds([4, 'Kees'], 'WITHDRAWN', 'De achterstand is betaald. De zitting gaat niet door.'),
      contact([4, 'Kees'], 'PHONE', 'SPOKEN_TENANT', 'Opgelucht. De kosten die nog openstaan betaalt hij van zijn vakantiegeld.'),
      promise([4, 'Kees'], 30_000, 12),
    ],
  },
  {
    name: 'Vonnis alleen om te betalen: terug naar ons eigen contact',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('K.', null, 'Vermaas')],
      rent: 59_870,
      service: 3_060,
      method: 'OVB',
      behind: { reminder: 130, months: 4 },
      costs: judgmentCosts(3, 239_480, 60),
    },
    acts: [
      ...toCourt(noord, 30),
      served([25, 'Femke'], '6124 CV EXPL'),
      hearing([25, 'Femke'], -15),
      judgment([3, 'Femke'], 59_870, '6124 CV EXPL', true),
    ],
  },
];
