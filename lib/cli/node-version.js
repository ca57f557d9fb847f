// Loaded before every program (node --import), and written so that any Node can read it.
const WANTED = 24;

if (Number.parseInt(process.versions.node, 10) < WANTED) {
  console.error(
    `Woonbehoud runs on Node ${WANTED} or newer, and this is Node ${process.versions.node}. npm install brings Node ${WANTED} along and ` +
      '"npm start" or "npm test" then uses it: run "npm install" again (without --omit=optional), or install Node 24 yourself.',
  );
  process.exit(1);
}
