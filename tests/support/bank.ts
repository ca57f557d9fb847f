/** One entry of a statement, as a bank writes it: money in, or with `returned` a payment that it took back. */
export interface BankLine {
  readonly reference: string;
  readonly date: string;
  /** In euros, `400.00`. */
  readonly amount: string;
  readonly text: string;
  readonly returned?: string;
}

const entry = ({ reference, date, amount, text, returned }: BankLine): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${returned ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${date}</Dt></BookgDt>` +
  `<AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>${text}</Ustrd></RmtInf>` +
  `${returned ? `<RtrInf><Rsn><Cd>${returned}</Cd></Rsn></RtrInf>` : ''}</TxDtls></NtryDtls></Ntry>`;

/** A CAMT.053 file with one statement of the corporation's account. */
export const statement = (id: string, lines: readonly BankLine[]): Uint8Array =>
  new TextEncoder().encode(
    '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><CreDtTm>2026-04-10T20:00:00</CreDtTm></GrpHdr>' +
      `<Stmt><Id>${id}</Id><Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id></Acct>${lines.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>`,
  );
