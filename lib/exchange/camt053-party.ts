import type { BankEntry, Direction } from './bank-statement.ts';
import { elementAt, textAt, type Xml } from './xml.ts';

type Party = Pick<BankEntry, 'counterpartyName' | 'counterpartyIban'>;
type Side = 'Dbtr' | 'Cdtr';

/**
 * Who stands on the other side: the debtor of a credit, the creditor of a debit. A return keeps the parties of the
 * payment that it returns, so there it is the other way about. A side that is our own account, or empty, gives way.
 */
export function readParty(detail: Xml, facts: { direction: Direction; isReturn: boolean; account: string }): Party {
  const parties = elementAt(detail, 'RltdPties');
  const debtorFirst = (facts.direction === 'CRDT') !== facts.isReturn;
  const sides: Side[] = debtorFirst ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr'];
  const found = sides
    .map((side) => partyAt(parties, side))
    .find(
      ({ counterpartyName, counterpartyIban }) => counterpartyIban !== facts.account && (counterpartyName ?? counterpartyIban) !== null,
    );
  return found ?? { counterpartyName: null, counterpartyIban: null };
}

/** The name stands one level deeper in 08. */
function partyAt(parties: Xml, side: Side): Party {
  const iban = textAt(parties, `${side}Acct`, 'Id', 'IBAN');
  return {
    counterpartyName: textAt(parties, side, 'Pty', 'Nm') ?? textAt(parties, side, 'Nm'),
    counterpartyIban: iban?.replaceAll(' ', '').toUpperCase() ?? null,
  };
}
