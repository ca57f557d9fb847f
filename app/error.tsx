'use client';

/** Only a bug gets here: it says that what was saved is safe, in both languages, for it cannot know which one to use. */
export default function Broken({ reset }: { reset: () => void }) {
  return (
    <main id="inhoud" className="page narrow stack">
      <h1>Er ging iets mis</h1>
      <p>Wat je had opgeslagen is bewaard. Probeer het opnieuw. Lukt het niet, bel dan de beheerder.</p>
      <p lang="en">Something went wrong. What you saved is safe. Please try again.</p>
      <p>
        <button type="button" className="btn btn-primary" onClick={reset}>
          Opnieuw proberen
        </button>
      </p>
    </main>
  );
}
