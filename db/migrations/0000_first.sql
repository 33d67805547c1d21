CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`practice_role` text,
	`locale` text DEFAULT 'fr' NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `file` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`audience` text DEFAULT 'all' NOT NULL,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`engagement_id` text,
	`role` text,
	`practice_role` text,
	`email` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`line` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text,
	`data` text DEFAULT '{}' NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_key_unique` ON `job` (`key`);--> statement-breakpoint
CREATE TABLE `membership` (
	`engagement_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`visited_at` integer,
	`ended_at` integer,
	PRIMARY KEY(`engagement_id`, `account_id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`engagement_id`,`person_id`) REFERENCES `item`(`engagement_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_account` ON `membership` (`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `membership_person` ON `membership` (`engagement_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`sent_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE TABLE `security_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`engagement_id` text,
	`address` text DEFAULT '' NOT NULL,
	`data` text DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`user_agent` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `share` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`engagement_id` text NOT NULL,
	`resource` text NOT NULL,
	`frozen_id` text,
	`password_hash` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`opened_at` integer,
	`opened_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `share_token_hash_unique` ON `share` (`token_hash`);--> statement-breakpoint
CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`resets_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `token` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`account_id` text,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`data` text DEFAULT '{}' NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `comment` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`thread_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	`mentions` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`,`thread_id`) REFERENCES `thread`(`engagement_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `thread` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`item_id` text,
	`prose` text,
	`anchor_from` blob,
	`anchor_to` blob,
	`quote` text,
	`resolved_at` integer,
	`resolved_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `engagement` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`strapline` text DEFAULT '' NOT NULL,
	`locale` text DEFAULT 'fr' NOT NULL,
	`opened_on` text NOT NULL,
	`imported_at` integer,
	`created_at` integer NOT NULL,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE TABLE `event` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`item_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`data` text DEFAULT '{}' NOT NULL,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`engagement_id`,`item_id`) REFERENCES `item`(`engagement_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`engagement_id`,`by`) REFERENCES `item`(`engagement_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_item` ON `event` (`engagement_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `frozen` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`label` text NOT NULL,
	`gz` blob NOT NULL,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `item` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`position` real NOT NULL,
	`data` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`template` text DEFAULT '[]' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "item_data_is_json" CHECK(json_valid("item"."data"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_kind` ON `item` (`engagement_id`,`kind`,`id`);--> statement-breakpoint
CREATE TABLE `link` (
	`engagement_id` text NOT NULL,
	`role` text NOT NULL,
	`from_kind` text NOT NULL,
	`from_id` text NOT NULL,
	`to_kind` text NOT NULL,
	`to_id` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`amount` real,
	PRIMARY KEY(`engagement_id`, `from_id`, `role`, `to_id`),
	FOREIGN KEY (`engagement_id`,`from_kind`,`from_id`) REFERENCES `item`(`engagement_id`,`kind`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`engagement_id`,`to_kind`,`to_id`) REFERENCES `item`(`engagement_id`,`kind`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `link_to` ON `link` (`engagement_id`,`to_id`);--> statement-breakpoint
CREATE TABLE `summary` (
	`engagement_id` text PRIMARY KEY NOT NULL,
	`as_of` integer NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`engagement_id` text NOT NULL,
	`change_id` text NOT NULL,
	`item_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`by` text,
	`at` integer NOT NULL,
	`door` text NOT NULL,
	`audience` text DEFAULT 'all' NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `change_item` ON `change` (`engagement_id`,`item_id`,`field`);--> statement-breakpoint
CREATE UNIQUE INDEX `change_once` ON `change` (`engagement_id`,`change_id`);--> statement-breakpoint
CREATE TABLE `import_row` (
	`engagement_id` text NOT NULL,
	`import_id` text NOT NULL,
	`series` integer NOT NULL,
	`segment` text DEFAULT '' NOT NULL,
	`day` integer NOT NULL,
	`numerator` real NOT NULL,
	`denominator` real,
	PRIMARY KEY(`engagement_id`, `import_id`, `series`, `segment`, `day`),
	FOREIGN KEY (`engagement_id`,`import_id`) REFERENCES `import`(`engagement_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`source` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `point_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`engagement_id` text NOT NULL,
	`kpi_id` text NOT NULL,
	`segment` text DEFAULT '' NOT NULL,
	`day` integer NOT NULL,
	`before_numerator` real,
	`before_denominator` real,
	`after_numerator` real,
	`after_denominator` real,
	`import_id` text,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `point_change_kpi` ON `point_change` (`engagement_id`,`kpi_id`,`day`);--> statement-breakpoint
CREATE TABLE `point` (
	`engagement_id` text NOT NULL,
	`kpi_id` text NOT NULL,
	`segment` text DEFAULT '' NOT NULL,
	`day` integer NOT NULL,
	`numerator` real NOT NULL,
	`denominator` real,
	`import_id` text,
	PRIMARY KEY(`engagement_id`, `kpi_id`, `segment`, `day`),
	FOREIGN KEY (`engagement_id`,`kpi_id`) REFERENCES `item`(`engagement_id`,`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `answer` (
	`engagement_id` text NOT NULL,
	`round_id` text NOT NULL,
	`series` text NOT NULL,
	`person_id` text NOT NULL,
	`question` text NOT NULL,
	`value` integer NOT NULL,
	`confidence` integer DEFAULT 1 NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`engagement_id`, `round_id`, `series`, `person_id`, `question`),
	FOREIGN KEY (`engagement_id`,`round_id`) REFERENCES `round`(`engagement_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`engagement_id`,`person_id`) REFERENCES `item`(`engagement_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `note` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`item_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `round` (
	`engagement_id` text NOT NULL,
	`id` text NOT NULL,
	`form` text NOT NULL,
	`version` text NOT NULL,
	`opened_on` text NOT NULL,
	`revealed_at` integer,
	PRIMARY KEY(`engagement_id`, `id`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `prose_quarantine` (
	`seq` integer PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`name` text NOT NULL,
	`update` blob NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `prose_update` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`engagement_id` text NOT NULL,
	`name` text NOT NULL,
	`update` blob NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`engagement_id`,`name`) REFERENCES `prose`(`engagement_id`,`name`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `prose_update_of` ON `prose_update` (`engagement_id`,`name`,`seq`);--> statement-breakpoint
CREATE TABLE `prose` (
	`engagement_id` text NOT NULL,
	`name` text NOT NULL,
	`snapshot` blob,
	`upto` integer DEFAULT 0 NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`engagement_id`, `name`),
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5(engagement_id UNINDEXED, item_id UNINDEXED, kind UNINDEXED, audience UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2');
