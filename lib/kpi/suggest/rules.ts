/** Catalogue indicators that a measure of a file can feed, likeliest first. */
export function suggestedKeys(source: string, measure: string): readonly string[] {
  return bySource[source]?.[measure] ?? [];
}

const bySource: Record<string, Record<string, readonly string[]>> = {
  search_console: {
    clicks: ["search_clicks"],
    impressions: ["search_impressions"],
    ctr: ["search_ctr"],
    position: ["search_position"],
  },
  ga4: {
    sessions: ["sessions"],
    engaged_sessions: ["engaged_sessions"],
    views: ["page_views"],
    key_events: ["key_actions"],
    total_users: ["visitors"],
    active_users: ["visitors"],
    users: ["visitors"],
    engagement_rate: ["engagement_rate"],
    bounce_rate: ["bounce_rate"],
    session_conversion_rate: ["visit_conversion_rate"],
    purchases: ["online_orders"],
    purchase_revenue: ["online_revenue", "revenue"],
    revenue: ["revenue"],
  },
};
