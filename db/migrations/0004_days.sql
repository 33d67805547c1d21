CREATE TABLE `prose_day` (
	`engagement_id` text NOT NULL,
	`name` text NOT NULL,
	`day` text NOT NULL,
	`doc` text NOT NULL,
	PRIMARY KEY(`engagement_id`, `name`, `day`),
	FOREIGN KEY (`engagement_id`,`name`) REFERENCES `prose`(`engagement_id`,`name`) ON UPDATE no action ON DELETE cascade
);
