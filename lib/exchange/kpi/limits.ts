/** What one import may cost (quality.md, security 8). */
export const limits = {
  /** bytes of the file as sent */
  input: 20 * 1024 * 1024,
  /** bytes once unpacked, all members together */
  unpacked: 200 * 1024 * 1024,
  /** unpacked ÷ packed; deflate cannot exceed 1032, real exports stay under 40 */
  packing: 300,
  members: 200,
  lines: 1_000_000,
  columns: 2_000,
  /** tables of one file; a GA4 snapshot has fifteen */
  tables: 500,
  /** bytes of one line */
  line: 1024 * 1024,
  /** milliseconds in the worker */
  time: 10_000,
  /** megabytes of heap in the worker */
  heap: 1024,
} as const;
