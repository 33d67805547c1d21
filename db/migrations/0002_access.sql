CREATE TABLE `quick_check` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`company` text NOT NULL,
	`locale` text DEFAULT 'fr' NOT NULL,
	`version` text NOT NULL,
	`answers` text DEFAULT '{}' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`opened_at` integer,
	`answered_at` integer,
	`revoked_at` integer,
	`engagement_id` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quick_check_token_hash_unique` ON `quick_check` (`token_hash`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`account_id`, `code_hash`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `saved_view` (
	`account_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `template` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`locale` text DEFAULT 'fr' NOT NULL,
	`gz` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
ALTER TABLE `account` ADD `totp_secret` text;--> statement-breakpoint
ALTER TABLE `account` ADD `totp_since` integer;--> statement-breakpoint
ALTER TABLE `account` ADD `totp_step` integer;--> statement-breakpoint
ALTER TABLE `account` ADD `mail_off` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `membership` ADD `welcomed_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `key` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `account_id` text REFERENCES account(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `outbox` ADD `engagement_id` text REFERENCES engagement(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `outbox` ADD `failed_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
ALTER TABLE `share` ADD `label` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `engagement` ADD `deleted_by` text;--> statement-breakpoint
ALTER TABLE `note` ADD `changed_at` integer;