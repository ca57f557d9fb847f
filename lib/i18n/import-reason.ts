import type { RefusalCode } from '#lib/exchange/refusal.ts';
import type { CheckReason } from '#lib/features/import/schema.ts';

type Reason = RefusalCode | CheckReason;
type Language = 'nl' | 'en';

/** Why a line or a file is refused, without its value. One without a sentence does not compile. */
const sentences = {
  EMPTY_FILE: ['het bestand is leeg', 'the file is empty'],
  FILE_TOO_LARGE: ['het bestand is te groot', 'the file is too large'],
  NOT_UTF8_OR_1252: [
    'de tekens zijn niet leesbaar als UTF-8 of Windows-1252; is het bestand afgebroken?',
    'the characters cannot be read as UTF-8 or Windows-1252; is the file cut off?',
  ],
  UNKNOWN_HEADER: ['de kopregel past bij geen van de bekende bestanden', 'the header line fits none of the known files'],
  MISSING_COLUMN: ['deze verplichte kolom ontbreekt', 'this required column is missing'],
  DUPLICATE_COLUMN: ['deze kolom staat er twee keer in', 'this column is there twice'],
  UNCLOSED_QUOTE: ['een aanhalingsteken gaat open en niet meer dicht', 'a quotation mark is opened and not closed'],
  FIELD_COUNT: ['deze regel heeft meer of minder velden dan de kopregel', 'this line has more or fewer fields than the header'],
  REQUIRED: ['dit veld is verplicht', 'this field is required'],
  CONTROL_CHARACTER: ['er staat een onleesbaar teken in', 'it holds an unreadable character'],
  TOO_LONG: ['de tekst is te lang', 'the text is too long'],
  NOT_A_DAY: ['dit is geen bestaande datum (2026-11-20 of 20-11-2026)', 'this is no existing date (2026-11-20 or 20-11-2026)'],
  NOT_A_PERIOD: ['dit is geen maand (2026-05)', 'this is no month (2026-05)'],
  NOT_AN_AMOUNT: ['dit is geen bedrag (1234,56)', 'this is no amount (1234.56)'],
  AMBIGUOUS_AMOUNT: ['duizend of een? Schrijf het bedrag met centen (1234,00)', 'a thousand or one? Write the amount with cents (1234.00)'],
  AMOUNT_TOO_LARGE: ['het bedrag is te groot', 'the amount is too large'],
  NEGATIVE_AMOUNT: ['een bedrag onder nul mag hier niet', 'an amount below zero is not allowed here'],
  ZERO_AMOUNT: ['een bedrag van nul mag hier niet', 'an amount of zero is not allowed here'],
  NOT_A_NUMBER: ['dit is geen heel getal van 1 tot 99999', 'this is no whole number from 1 to 99999'],
  NOT_A_POSTCODE: ['dit is geen postcode (1234 AB)', 'this is no postcode (1234 AB)'],
  NOT_AN_IBAN: ['dit is geen geldige IBAN', 'this is no valid IBAN'],
  NOT_AN_EMAIL: ['dit is geen e-mailadres', 'this is no e-mail address'],
  UNKNOWN_CODE: ['deze code is onbekend', 'this code is unknown'],
  END_BEFORE_BEGIN: ['het einde ligt voor het begin', 'the end is before the beginning'],
  DUE_REQUIRED: ['een vordering heeft een vervaldatum nodig', 'a claim needs a due date'],
  TARGET_REQUIRED: ['een storno noemt in hoortBij de ontvangst die terugging', 'a reversal names in hoortBij the payment that went back'],
  PERIOD_NOT_ON_KIND: ['alleen een vordering heeft een periode', 'only a claim has a period'],
  DOCTYPE: ['een DOCTYPE mag niet in een bankbestand', 'a DOCTYPE is not allowed in a bank file'],
  NOT_XML: ['dit is geen leesbare XML; is het bestand afgebroken?', 'this is no readable XML; is the file cut off?'],
  UNKNOWN_ENTITY: ['er staat een onbekende verwijzing in de XML', 'the XML holds an unknown entity'],
  TOO_DEEP: ['de XML is te diep genest', 'the XML is nested too deeply'],
  NOT_CAMT053: ['dit is geen CAMT.053', 'this is no CAMT.053'],
  UNKNOWN_VERSION: [
    'deze versie van CAMT.053 wordt niet gelezen (wel 02, 03, 04 en 08)',
    'this version of CAMT.053 is not read (02, 03, 04 and 08 are)',
  ],
  NO_STATEMENT: ['er staat geen afschrift in', 'it holds no statement'],
  MISSING_ELEMENT: ['dit element ontbreekt', 'this element is missing'],
  BROKEN_AMOUNT: ['dit bedrag is niet leesbaar', 'this amount cannot be read'],
  BROKEN_ZIP: ['het zipbestand is beschadigd', 'the zip file is damaged'],
  EMPTY_ZIP: ['het zipbestand is leeg', 'the zip file is empty'],
  ENCRYPTED_ZIP: ['het zipbestand heeft een wachtwoord', 'the zip file has a password'],
  NESTED_ZIP: ['er zit een zip in de zip', 'there is a zip in the zip'],
  SPREADSHEET: ['dit is een rekenblad; sla het op als CSV', 'this is a spreadsheet; save it as CSV'],
  ZIP_TOO_MANY_FILES: ['er zitten te veel bestanden in de zip', 'there are too many files in the zip'],
  ZIP_TOO_LARGE: ['de zip is uitgepakt te groot', 'the zip is too large when unpacked'],
  ZIP_TOO_DENSE: ['de zip is verdacht sterk samengeperst', 'the zip is packed suspiciously densely'],
  UNKNOWN_CONTRACT: [
    'deze huurovereenkomst is onbekend, of de regel ervan is geweigerd',
    'this tenancy is unknown, or its line was refused',
  ],
  KEY_WITH_OTHER_CONTENT: ['deze boeking bestaat al met een andere inhoud', 'this booking exists already with other content'],
  TARGET_UNKNOWN: [
    'hoortBij is geen boeking van deze huurovereenkomst, of die regel is geweigerd',
    'hoortBij is no booking of this tenancy, or that line was refused',
  ],
  TARGET_NO_PAYMENT: ['hoortBij is geen ontvangst', 'hoortBij is no payment'],
  TARGET_OTHER_AMOUNT: ['het bedrag is anders dan dat van de ontvangst', 'the amount differs from that of the payment'],
  TARGET_NO_CLAIM: ['hoortBij is geen vordering', 'hoortBij is no claim'],
  ALREADY_REVERSED: ['deze ontvangst is al teruggeboekt', 'this payment is already reversed'],
} as const satisfies Record<Reason, readonly [nl: string, en: string]>;

/** The sentence for a reason, to stand behind the place and the value. */
export const refusedBecause = (reason: string, language: Language): string =>
  (sentences[reason as Reason] ?? [reason, reason])[language === 'nl' ? 0 : 1];
