CREATE TABLE `search_text` (
	`id` integer PRIMARY KEY NOT NULL,
	`engagement_id` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagement`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_text_of` ON `search_text` (`engagement_id`,`kind`,`ref`);--> statement-breakpoint
-- What can be looked for, said once for the triggers and for what was there before them. Neither the consultants' notes nor
-- answers nor events are in it: they stand in other tables.
CREATE VIEW `search_source` AS
SELECT i.`engagement_id`, i.`kind`, i.`id` AS `ref`,
	coalesce(
		nullif(json_extract(i.`data`, '$.name'), ''), nullif(json_extract(i.`data`, '$.title'), ''),
		nullif(json_extract(i.`data`, '$.what'), ''), nullif(json_extract(i.`data`, '$.question'), ''),
		nullif(json_extract(i.`data`, '$.hypothesis'), ''), nullif(json_extract(i.`data`, '$.label'), ''),
		nullif(json_extract(i.`data`, '$.text'), ''), ''
	) AS `title`,
	coalesce((
		SELECT group_concat(t.`atom`, char(10)) FROM json_tree(i.`data`) t
		WHERE t.`type` = 'text' AND t.`atom` <> '' AND (
			(t.`path` = '$' AND t.`key` IN (
				'job', 'url', 'said', 'saidBy', 'reasonNote', 'source', 'who', 'needs', 'doubts', 'words', 'whereFound',
				'content', 'does', 'strength', 'learn', 'answer', 'motivationWords', 'meaning', 'stakes', 'threats',
				'opportunities', 'peopleChange', 'reasons', 'offer', 'targets', 'selling', 'area', 'communication', 'budget',
				'revenue', 'xLow', 'xHigh', 'yLow', 'yHigh', 'pastTrend', 'meansNote', 'tone', 'quality', 'cadence',
				'description', 'format', 'how', 'why', 'unitLabel', 'sourceNote', 'formula', 'note', 'place', 'choice',
				'reason', 'lookBackNote', 'result', 'today', 'tastes', 'noGos', 'duties'
			))
			OR t.`path` IN ('$.keywords', '$.sources', '$.options')
			OR (t.`path` LIKE '$.proofs[%' AND t.`key` = 'note')
			OR (t.`path` LIKE '$.fruits[%' AND t.`key` = 'what')
		)
	), '') AS `body`
FROM `item` i WHERE i.`archived_at` IS NULL
UNION ALL
SELECT p.`engagement_id`, 'prose', p.`name`, '', p.`text`
FROM `prose` p WHERE p.`text` <> '' AND p.`name` <> 'notes' AND p.`name` NOT LIKE 'notes-%'
UNION ALL
SELECT e.`id`, 'engagement', e.`id`, e.`name`, e.`strapline` FROM `engagement` e;
--> statement-breakpoint
DROP TABLE `search`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5(
	title, body, content='search_text', content_rowid='id', prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER `search_text_added` AFTER INSERT ON `search_text` BEGIN
	INSERT INTO `search`(rowid, title, body) VALUES (new.`id`, new.`title`, new.`body`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_text_gone` AFTER DELETE ON `search_text` BEGIN
	INSERT INTO `search`(`search`, rowid, title, body) VALUES ('delete', old.`id`, old.`title`, old.`body`);
END;
--> statement-breakpoint
INSERT INTO `search_text`(`engagement_id`, `kind`, `ref`, `title`, `body`)
	SELECT `engagement_id`, `kind`, `ref`, `title`, `body` FROM `search_source`;
--> statement-breakpoint
CREATE TRIGGER `search_item_added` AFTER INSERT ON `item` BEGIN
	INSERT INTO `search_text`(`engagement_id`, `kind`, `ref`, `title`, `body`)
		SELECT `engagement_id`, `kind`, `ref`, `title`, `body` FROM `search_source`
		WHERE `engagement_id` = new.`engagement_id` AND `kind` = new.`kind` AND `ref` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_changed` AFTER UPDATE OF `data`, `archived_at` ON `item`
WHEN new.`data` IS NOT old.`data` OR new.`archived_at` IS NOT old.`archived_at` BEGIN
	DELETE FROM `search_text` WHERE `engagement_id` = new.`engagement_id` AND `kind` = new.`kind` AND `ref` = new.`id`;
	INSERT INTO `search_text`(`engagement_id`, `kind`, `ref`, `title`, `body`)
		SELECT `engagement_id`, `kind`, `ref`, `title`, `body` FROM `search_source`
		WHERE `engagement_id` = new.`engagement_id` AND `kind` = new.`kind` AND `ref` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_gone` AFTER DELETE ON `item` BEGIN
	DELETE FROM `search_text` WHERE `engagement_id` = old.`engagement_id` AND `kind` = old.`kind` AND `ref` = old.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_prose_added` AFTER INSERT ON `prose` BEGIN
	INSERT INTO `search_text`(`engagement_id`, `kind`, `ref`, `title`, `body`)
		SELECT `engagement_id`, `kind`, `ref`, `title`, `body` FROM `search_source`
		WHERE `engagement_id` = new.`engagement_id` AND `kind` = 'prose' AND `ref` = new.`name`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_prose_changed` AFTER UPDATE OF `text` ON `prose` WHEN new.`text` IS NOT old.`text` BEGIN
	DELETE FROM `search_text` WHERE `engagement_id` = new.`engagement_id` AND `kind` = 'prose' AND `ref` = new.`name`;
	INSERT INTO `search_text`(`engagement_id`, `kind`, `ref`, `title`, `body`)
		SELECT `engagement_id`, `kind`, `ref`, `title`, `body` FROM `search_source`
		WHERE `engagement_id` = new.`engagement_id` AND `kind` = 'prose' AND `ref` = new.`name`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_prose_gone` AFTER DELETE ON `prose` BEGIN
	DELETE FROM `search_text` WHERE `engagement_id` = old.`engagement_id` AND `kind` = 'prose' AND `ref` = old.`name`;
END;
--> statement-breakpoint
CREATE TRIGGER `search_engagement_added` AFTER INSERT ON `engagement` BEGIN
	INSERT INTO `search_text`(`engagement_id`, `kind`, `ref`, `title`, `body`)
		VALUES (new.`id`, 'engagement', new.`id`, new.`name`, new.`strapline`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_engagement_changed` AFTER UPDATE OF `name`, `strapline` ON `engagement` BEGIN
	DELETE FROM `search_text` WHERE `engagement_id` = new.`id` AND `kind` = 'engagement' AND `ref` = new.`id`;
	INSERT INTO `search_text`(`engagement_id`, `kind`, `ref`, `title`, `body`)
		VALUES (new.`id`, 'engagement', new.`id`, new.`name`, new.`strapline`);
END;
