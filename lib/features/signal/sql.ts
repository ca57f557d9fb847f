import 'server-only';
import { readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Doer } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { evidenceComplete, signalEvidence } from '#lib/domain/signal.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { SignalData } from './schema.ts';

/** Exactly what is sent of this person: the fields of domain §1.4 and nothing more. */
export async function freezeSignal(tx: Tx, found: OpenCase, personId: number, actor: Doer, now: Moment): Promise<SignalData> {
  const [tenant, tenancy] = [
    await tx.tenant.findUniqueOrThrow({ where: { id: personId } }),
    await tx.tenancy.findUniqueOrThrow({ where: { id: found.tenancyId } }),
  ];
  const evidence = signalEvidence(found.facts, personId);
  if (!evidenceComplete(evidence)) throw new Error('a signal is frozen only with its evidence');
  const sender = actor.id ? await tx.user.findUnique({ where: { id: actor.id }, select: { phone: true } }) : null;
  return {
    kenmerk: found.number,
    voorletters: tenant.initials ?? '',
    voorvoegsel: tenant.prefix ?? '',
    achternaam: tenant.surname,
    geboortedatum: readDayOrNull(tenant.birthDate),
    straat: tenancy.street,
    huisnummer: tenancy.houseNumber,
    huisletter: tenancy.houseLetter ?? '',
    toevoeging: tenancy.houseNumberAddition ?? '',
    postcode: tenancy.postcode,
    woonplaats: tenancy.city,
    telefoon: tenant.phone ?? '',
    email: tenant.email ?? '',
    bedragAchterstand: found.facts.openRent,
    aantalMaanden: found.facts.monthsHundredths,
    peildatum: now.today,
    datumHerinnering: evidence.offer!.sentOn,
    datumPersoonlijkContact: evidence.contact!.on,
    geenBezwaar: 'J',
    contactpersoonVerhuurder: actor.name,
    telefoonVerhuurder: sender?.phone ?? '',
  };
}
