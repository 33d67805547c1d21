import type { Source } from "../plan";
import { bank, fec } from "./accounts";
import { googleAds, metaAds } from "./ads";
import { anyTable } from "./any-table";
import { ga4 } from "./ga4";
import { mailchimp } from "./mailchimp";
import { matomo } from "./matomo";
import { meta } from "./meta";
import { plausible } from "./plausible";
import { searchConsole } from "./search-console";
import { etsy, prestashop, shopify } from "./shops";
import { instagram, linkedinContent, linkedinVisitors, tiktok, xTwitter, youtube } from "./social";
import { universalAnalytics } from "./universal-analytics";

/** Every kind of file that is read, the most telling first; the first that knows a table has it. */
export const sources: Source[] = [
  universalAnalytics,
  ga4,
  searchConsole,
  googleAds,
  metaAds,
  meta,
  matomo,
  plausible,
  instagram,
  linkedinContent,
  linkedinVisitors,
  tiktok,
  xTwitter,
  youtube,
  mailchimp,
  shopify,
  etsy,
  prestashop,
  fec,
  bank,
  anyTable,
];
