import { column, type Drawn, daily, drawn, type Measure, type Source } from "../plan";

function count(key: string, ...names: string[]): Measure {
  return { key, names, kind: "additive" };
}

/** TikTok, "Overview", csv or xlsx; its dates have no year. */
export const tiktok = daily({
  key: "tiktok",
  needs: ["video_views", "profile_views"],
  measures: [
    count("video_views", "video views", "vues de video", "vues des videos"),
    count("profile_views", "profile views", "vues du profil", "vues de profil"),
    count("likes", "likes", "j'aime", "mentions j'aime"),
    count("comments", "comments", "commentaires"),
    count("shares", "shares", "partages"),
  ],
});

/** X, "Account overview". */
export const xTwitter = daily({
  key: "x_twitter",
  needs: ["reposts", "new_follows"],
  measures: [
    count("impressions", "impressions"),
    count("likes", "likes"),
    count("engagements", "engagements"),
    count("bookmarks", "bookmarks"),
    count("shares", "shares"),
    count("new_follows", "new follows"),
    count("unfollows", "unfollows"),
    count("replies", "replies"),
    count("reposts", "reposts"),
    count("profile_visits", "profile visits"),
    count("posts", "create post"),
    count("video_views", "video views"),
    count("media_views", "media views"),
  ],
});

/** LinkedIn page, content sheet; organic and total are told apart, never added together. */
export const linkedinContent = daily({
  key: "linkedin",
  needs: ["impressions"],
  order: "mdy",
  measures: [
    count("impressions_organic", "impressions (organic)"),
    count("impressions", "impressions (total)"),
    { key: "reach_organic", names: ["unique impressions (organic)"], kind: "unique" },
    count("clicks", "clicks (total)"),
    count("reactions", "reactions (total)"),
    count("comments", "comments (total)"),
    count("reposts", "reposts (total)"),
    {
      key: "engagement_rate",
      names: ["engagement rate (total)"],
      kind: "ratio",
      unit: "percent",
      ratio: { by: "impressions" },
    },
  ],
});

/** LinkedIn page, visitors sheet. */
export const linkedinVisitors = daily({
  key: "linkedin",
  needs: ["page_views"],
  order: "mdy",
  measures: [
    count("page_views_desktop", "total page views (desktop)"),
    count("page_views_mobile", "total page views (mobile)"),
    count("page_views", "total page views (total)"),
    count("overview_views", "overview page views (total)"),
    { key: "visitors", names: ["total unique visitors (total)"], kind: "unique" },
  ],
});

const posts: Measure[] = [
  count("views", "views", "vues"),
  { key: "post_reach", names: ["reach", "couverture"], kind: "unique" },
  count("likes", "likes", "mentions j'aime", "j'aime"),
  count("shares", "shares", "partages"),
  count("comments", "comments", "commentaires"),
  count("saves", "saves", "enregistrements"),
];

/** Instagram, content sheet of Business Suite: one line per post, counted on the day it was published. */
export const instagram: Source = {
  key: "instagram",
  plan(table) {
    const id = column(table, ["post id", "identifiant de publication", "id de publication"]);
    const day = column(table, ["publish time", "heure de publication"]);
    if (id === -1 || day === -1) return null;
    const published: Drawn = {
      metric: "posts",
      measure: "posts",
      label: (table.header[id] ?? "").trim(),
      kind: "additive",
      unit: "count",
      columns: [],
      value: () => 1,
    };
    return { shape: "events", day, id, order: "mdy", draw: [published, ...drawn(table, posts)] };
  },
};

const videoColumns: Measure[] = [
  count("views", "views", "vues"),
  count("watch_hours", "watch time (hours)", "duree de visionnage (heures)"),
  count("subscribers", "subscribers", "abonnes"),
  count("impressions", "impressions"),
];

const totals = daily({
  key: "youtube",
  needs: ["views"],
  measures: videoColumns.slice(0, 3),
});

/** YouTube Studio: Totals.csv by day, Table data.csv by video. */
export const youtube: Source = {
  key: "youtube",
  plan(table, file) {
    if (column(table, ["video title", "titre de la video"]) !== -1) {
      const sums = drawn(table, videoColumns).flatMap((one) => one.columns);
      return { shape: "dimension", name: table.header[0] ?? "", key: 0, sums };
    }
    const known = new Set(["date", ...videoColumns.flatMap((measure) => measure.names)]);
    return table.folded.every((name) => known.has(name)) ? totals.plan(table, file) : null;
  },
};
