import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

export default withNextIntl({
  // `npm run check` and `npm test` run the compiler over everything; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  images: { unoptimized: true },
  // One process holds one copy of these: the live hub and the database handle cross bundle lines.
  serverExternalPackages: [
    "better-sqlite3",
    "yjs",
    "y-protocols",
    "@hocuspocus/server",
    "@node-rs/argon2",
    "ws",
    "pino",
    "nodemailer",
    "@react-email/components",
  ],
});
