/** What colleagues write down: plain, kind, and only about the rent. */
export const spoken = [
  'Rustig gesprek over de achterstand. Samen gekeken wat deze maand kan.',
  'De huurder wist van de achterstand en wil betalen. We spraken over automatische incasso en over hulp bij geldzaken.',
  'Uitgelegd hoe de achterstand is opgebouwd. Folder van het wijkteam meegegeven.',
  'Gesproken over een betaling in delen. De huurder kijkt na welke dag uitkomt.',
  'Goed gesprek. De huurder belt zelf met de gemeente over hulp bij geldzaken.',
] as const;
export const missed = [
  'Niet opgenomen, voicemail ingesproken met ons nummer.',
  'Geen gehoor. Later deze week opnieuw.',
  'Niemand thuis, kaartje in de bus met ons nummer.',
] as const;
export const pauses = [
  'Het wijkteam is in gesprek met het huishouden en vraagt om rust tot de afspraak.',
  'De huurtoeslag wordt opnieuw berekend; de huurder stuurt ons het bericht zodra het er is.',
  'Vraag over de servicekosten ligt bij onze administratie; tot het antwoord wachten we.',
] as const;
export const resumed = 'De afspraak met de huurder is opnieuw bekeken; we pakken het eigen contact weer op.';
export const settled = 'Alles is betaald. Bedankbericht gestuurd.';
/** What is said and left behind at the door. */
export const help = 'Gesproken over wat deze maand kan en over hulp bij geldzaken van de gemeente. Folder van Vroeg Eropaf achtergelaten.';
export const card = 'Niemand thuis, kaartje in de bus met ons nummer.';
