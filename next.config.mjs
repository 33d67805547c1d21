import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  // Sentences are parsed once, at the build: no browser carries the parser.
  experimental: {
    messages: {
      path: ["./lib/i18n/fr", "./lib/i18n/en"],
      format: "json",
      locales: ["fr", "en"],
      precompile: true,
    },
  },
});

const config = withNextIntl({
  // `npm run check` and `npm test` run the compiler over everything; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  images: { unoptimized: true },
  // Title and icon stand in the head of what is first sent to everybody, not to robots alone: sent later, a screen reader
  // meets a page without a name and the browser asks for an icon of its own accord.
  htmlLimitedBots: /.*/,
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

config.turbopack.resolveAlias["use-intl/format-message"] = "./lib/i18n/format-message.ts";

export default config;
