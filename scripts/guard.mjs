// First line of every script: an older Node crashes in better-sqlite3 without a word.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  console.error(
    `Azimut needs Node 22.14 or newer and found ${process.versions.node}. Run it through npm (npm run demo, npm test), which brings Node 24, or install Node 24.`,
  );
  process.exit(1);
}
