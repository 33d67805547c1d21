import type { Item } from "@/lib/engagement/schema";

/** Measures of being seen (KPI catalogue keys): visits, followers, reach and what comes with them. */
const audience: ReadonlySet<string> = new Set([
  "sessions",
  "visitors",
  "engaged_sessions",
  "page_views",
  "search_impressions",
  "search_clicks",
  "brand_clicks",
  "listing_views",
  "ad_impressions",
  "ad_reach",
  "ad_clicks",
  "followers",
  "social_reach",
  "post_reach_total",
  "interactions",
  "footfall",
  "print_distributed",
  "press_mentions",
  "share_of_voice",
  "own_mentions",
]);

/** Measures of requests and sales: people who ask, book, order or pay. */
const outcome: ReadonlySet<string> = new Set([
  "revenue",
  "online_revenue",
  "attributed_revenue",
  "gross_margin",
  "attributed_margin",
  "key_actions",
  "listing_calls",
  "listing_bookings",
  "listing_directions",
  "ad_conversions",
  "leads",
  "qualified_leads",
  "quotes_sent",
  "quotes_won",
  "new_customers",
  "orders",
  "online_orders",
  "store_orders",
  "calls_received",
  "referred_customers",
  "event_contacts",
  "print_returns",
]);

/** Whether an indicator counts being seen. One made to measure says so by its stage. */
export function isAudience({ data }: Item<"kpi">): boolean {
  return data.catalogue === null ? data.stage === "reach" : audience.has(data.catalogue);
}

/** Whether an indicator counts requests or sales. One made to measure says so by its stage. */
export function isOutcome({ data }: Item<"kpi">): boolean {
  if (data.catalogue !== null) return outcome.has(data.catalogue);
  const counts = data.unit === "count" || data.unit === "currency";
  return counts && (data.stage === "convert" || data.stage === "act");
}
