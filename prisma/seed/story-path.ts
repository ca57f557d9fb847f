import type { Crew } from './crew.ts';
import { card, help } from './phrase.ts';
import { contact, feedback, letter, type StoryAct, signal } from './story-act.ts';
import { approve, decideSummons, freeze, handover, hearing, judgment, receipt, served, statement } from './story-legal.ts';

/** Working days between the reminder and the steps that can follow it. */
export const remindedBefore = { handover: 70, court: 100, judgment: 130 } as const;

const reason = 'Brieven, bezoek en Vroeg Eropaf hebben niet tot betaling geleid. Een gesprek blijft mogelijk.';

/** Letters, the door and Vroeg Eropaf without fruit: ready for the bailiff, so many working days ago. `reached`: somebody was spoken. */
export const toHandover = ({ coordinator, fieldWorker }: Crew, ago: number, reached = false): StoryAct[] => [
  letter([ago + 70, coordinator], 'REMINDER', { offer: true }),
  contact([ago + 60, fieldWorker], 'DOORSTEP', 'CARD_LEFT', card),
  reached
    ? contact([ago + 50, fieldWorker], 'DOORSTEP', 'SPOKEN_TENANT', help)
    : contact([ago + 50, coordinator], 'PHONE', 'NOT_REACHED', 'Voicemail ingesproken met ons nummer en dat van de gemeente.'),
  signal([ago + 40, coordinator]),
  letter([ago + 30, coordinator], 'FOURTEEN_DAY_NOTICE'),
  feedback([ago + 20, coordinator], reached ? 'CONTACT_HELP_DECLINED' : 'NO_CONTACT'),
];

/** The same, handed over on the last day of it, or on the day told. */
export const toBailiff = (crew: Crew, ago: number, told: { reached?: boolean; on?: number; toKnow?: string } = {}): StoryAct[] => [
  ...toHandover(crew, ago, told.reached),
  handover([told.on ?? ago, crew.coordinator], reason, told.toKnow),
  approve([told.on ?? ago, crew.manager]),
];

/** On to the court thirty working days after the handover, with a file that was frozen the same day. */
export const toCourt = (crew: Crew, ago: number, reached = true): StoryAct[] => [
  ...toBailiff(crew, ago + 30, { reached }),
  receipt([ago + 30, crew.coordinator], `VLO-${ago + 4_100}`),
  statement([ago, crew.coordinator], 0, 'Geen betaling ontvangen.'),
  freeze([ago, crew.coordinator]),
  decideSummons([ago, crew.manager]),
];

/** On to the judgment thirty working days after the summons was decided; `rent` in cents a month. */
export const toJudgment = (crew: Crew, ago: number, rent: number, reached = true): StoryAct[] => [
  ...toCourt(crew, ago + 30, reached),
  served([ago + 20, crew.coordinator], `${ago + 6_200} CV EXPL`),
  hearing([ago + 20, crew.coordinator], -(ago + 10)),
  judgment([ago, crew.coordinator], rent, `${ago + 6_200} CV EXPL`),
];
