import type { Series } from "./reading";

/**
 * The key of the KPI catalogue that a series feeds, or null where the person has to choose. What a source counts otherwise
 * than the catalogue does, however alike the name, feeds nothing by itself.
 */
export function suggestKpi(series: Pick<Series, "source" | "measure">): string | null {
  const own = Object.hasOwn(feeds, series.source) ? feeds[series.source] : undefined;
  return own && Object.hasOwn(own, series.measure) ? (own[series.measure] ?? null) : null;
}

export const feeds: Record<string, Record<string, string>> = {
  search_console: {
    clicks: "search_clicks",
    impressions: "search_impressions",
    ctr: "search_ctr",
    position: "search_position",
  },
  ga4: {
    sessions: "sessions",
    engaged_sessions: "engaged_sessions",
    active_users: "visitors",
    users: "visitors",
    views: "page_views",
    key_events: "key_actions",
    engagement_rate: "engagement_rate",
    bounce_rate: "bounce_rate",
    session_conversion_rate: "visit_conversion_rate",
    views_per_session: "pages_per_session",
    revenue: "attributed_revenue",
  },
  matomo: {
    visits: "sessions",
    visitors: "visitors",
    actions: "page_views",
    bounce_rate: "bounce_rate",
    actions_per_visit: "pages_per_session",
  },
  plausible: {
    visits: "sessions",
    visitors: "visitors",
    page_views: "page_views",
    bounce_rate: "bounce_rate",
    pages_per_visit: "pages_per_session",
  },
  google_ads: {
    impressions: "ad_impressions",
    clicks: "ad_clicks",
    cost: "ad_spend",
    conversions: "ad_conversions",
    conversion_value: "attributed_revenue",
  },
  meta_ads: { impressions: "ad_impressions", cost: "ad_spend" },
  instagram: { posts: "posts_published", post_reach: "post_reach_total" },
  x_twitter: { posts: "posts_published", engagements: "interactions" },
  mailchimp: {
    recipients: "emails_sent",
    delivered: "emails_delivered",
    unique_opens: "emails_opened",
    unique_clicks: "emails_clicked",
    bounces: "emails_bounced",
    unsubscribes: "unsubscribes",
  },
  shopify: { orders: "online_orders", total: "online_revenue" },
  prestashop: { orders: "online_orders", total: "online_revenue" },
  etsy: { orders: "online_orders", total: "online_revenue" },
  accounting: { revenue: "revenue" },
};
