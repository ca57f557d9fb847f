import { judgmentCosts, noord, zuid } from './crew.ts';
import type { Story } from './stories.ts';
import { contact } from './story-act.ts';
import { announce, approve, consult, orderProposal, serve, statement } from './story-legal.ts';
import { toJudgment } from './story-path.ts';
import { mr, mrs } from './story-person.ts';
import { atDoor, declined, hold, offer, report, visit } from './story-track.ts';

const nothing = 'Geen betaling ontvangen.';

/** Stories at the last step, where every condition is asked again and one person can stop it. */
export const evictionStories: readonly Story[] = [
  {
    name: 'Ontruiming aangezegd, over tien dagen',
    tenancy: {
      team: 'NOORD',
      persons: [mr('K.', null, 'Overwater')],
      rent: 62_455,
      service: 3_380,
      method: 'OVB',
      behind: { reminder: 170 },
      costs: judgmentCosts(40, 437_185),
      dissolved: 40,
    },
    acts: [
      ...toJudgment(noord, 40, 62_455, false),
      serve([35, 'Femke']),
      visit([35, 'Femke'], { goes: 'Ruben', workdays: -30, time: '10:00', purpose: 'AFTER_JUDGMENT' }),
      atDoor([30, 'Ruben', 612], 'NOT_HOME_CARD_LEFT'),
      visit([30, 'Ruben', 630], { goes: 'Ruben', workdays: -25, time: '18:30', purpose: 'AFTER_JUDGMENT' }),
      report([25, 'Ruben', 1_145], declined('Hij zegt dat hij binnenkort zelf vertrekt en geen hulp wil. Hulp blijft open.')),
      consult([15, 'Femke'], 'NEIGHBOURHOOD_TEAM', 'HELP_OFFERED'),
      statement([6, 'Femke'], 0, nothing),
      orderProposal([6, 'Femke'], 'Alles is geprobeerd en vastgelegd. Het wijkteam weet ervan en blijft bereikbaar.'),
      approve([5, 'Marijke']),
      statement([3, 'Femke'], 0, nothing),
      announce([3, 'Femke'], 7),
    ],
  },
  {
    name: 'Ontruiming gestopt door een moratorium',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('T.', null, 'Doornbos')],
      rent: 60_115,
      service: 3_020,
      method: 'OVB',
      behind: { reminder: 190, months: 7 },
      costs: judgmentCosts(60, 420_805),
      dissolved: 60,
    },
    acts: [
      ...toJudgment(noord, 60, 60_115, false),
      serve([50, 'Femke']),
      visit([50, 'Femke'], { goes: 'Ruben', workdays: -45, time: '15:00', purpose: 'AFTER_JUDGMENT', announced: true }),
      report([45, 'Ruben', 940], declined('Op dit moment liever niet. Het nummer van schuldhulp ligt op tafel.')),
      consult([35, 'Femke'], 'MUNICIPALITY', 'HELP_OFFERED'),
      statement([30, 'Femke'], 0, nothing),
      orderProposal([30, 'Femke'], 'Er kwam geen betaling en geen aanvraag om hulp. De gemeente is op de hoogte.'),
      approve([30, 'Anton']),
      statement([20, 'Femke'], 0, nothing),
      announce([20, 'Femke'], 2),
      hold([8, 'Femke'], 'MORATORIUM_287B', {
        reason: 'Beschikking van de rechtbank ontvangen: zes maanden rust, zolang de lopende huur wordt betaald.',
        months: 6,
      }),
      contact(
        [7, 'Femke'],
        'PHONE',
        'SPOKEN_TENANT',
        'Zij is aangemeld bij schuldhulp. Afgesproken dat Ruben langskomt om samen te kijken.',
      ),
      visit([7, 'Femke'], { goes: 'Ruben', workdays: 1, time: '13:30', purpose: 'FOLLOW_UP', announced: true }),
    ],
  },
  {
    name: 'Opdracht tot ontruiming wacht op de tweede teamleider',
    tenancy: {
      team: 'ZUID',
      persons: [mr('G.', null, 'Stavenuiter')],
      rent: 66_890,
      service: 4_120,
      method: 'OVB',
      behind: { reminder: 170 },
      costs: judgmentCosts(40, 468_230),
      dissolved: 40,
    },
    acts: [
      ...toJudgment(zuid, 40, 66_890),
      serve([35, 'Kees']),
      visit([35, 'Kees'], { goes: 'Samira', workdays: -25, time: '16:30', purpose: 'AFTER_JUDGMENT' }),
      report([25, 'Samira', 1_020], declined('Hij heeft een andere woning op het oog en wil geen hulp.')),
      consult([10, 'Kees'], 'MUNICIPALITY', 'KNOWN_NO_OBJECTION'),
      statement([1, 'Kees'], 0, nothing),
      orderProposal([1, 'Marijke'], 'Bezoek, hulp en overleg liggen vast. Ik vraag Anton om mee te kijken en te beslissen.'),
    ],
  },
  {
    name: 'Opdracht gegeven, de aanzegging moet nog komen',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('R.', null, 'Blijdorp')],
      rent: 58_760,
      service: 2_830,
      method: 'OVB',
      behind: { reminder: 160 },
      costs: judgmentCosts(30, 411_320),
      dissolved: 30,
    },
    acts: [
      ...toJudgment(zuid, 30, 58_760, false),
      serve([25, 'Kees'], false),
      visit([24, 'Kees'], { goes: 'Samira', workdays: -20, time: '10:30', purpose: 'AFTER_JUDGMENT' }),
      atDoor([20, 'Samira', 640], 'NOT_HOME_CARD_LEFT'),
      visit([20, 'Samira', 650], { goes: 'Samira', workdays: -15, time: '19:00', purpose: 'AFTER_JUDGMENT' }),
      atDoor([15, 'Samira', 1_145], 'NOT_HOME_CARD_LEFT'),
      offer([14, 'Samira'], 'MUNICIPAL_DEBT_HELP'),
      consult([8, 'Kees'], 'NEIGHBOURHOOD_TEAM', 'NOT_KNOWN'),
      statement([3, 'Kees'], 0, nothing),
      orderProposal([3, 'Kees'], 'Twee keer aan de deur op een ander moment van de dag, brieven met hulp, en overleg met het wijkteam.'),
      approve([2, 'Anton']),
    ],
  },
];
