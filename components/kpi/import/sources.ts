const same = (name: string) => ({ fr: name, en: name });

/** The tools whose files are recognised, as people call them. */
export const sourceNames: Record<string, { fr: string; en: string } | undefined> = {
  search_console: same("Search Console"),
  ga4: same("Google Analytics 4"),
  universal_analytics: same("Google Analytics"),
  matomo: same("Matomo"),
  plausible: same("Plausible"),
  google_ads: same("Google Ads"),
  meta_ads: same("Meta Ads"),
  meta: same("Meta"),
  instagram: same("Instagram"),
  linkedin: same("LinkedIn"),
  tiktok: same("TikTok"),
  x_twitter: same("X"),
  mailchimp: same("Mailchimp"),
  shopify: same("Shopify"),
  prestashop: same("PrestaShop"),
  etsy: same("Etsy"),
  accounting: { fr: "comptabilité", en: "accounting" },
  youtube: same("YouTube"),
  bank: { fr: "banque", en: "bank" },
};
