ALTER TABLE `change` ADD `part_of` text;--> statement-breakpoint
CREATE INDEX `change_part` ON `change` (`engagement_id`,`part_of`) WHERE part_of is not null;