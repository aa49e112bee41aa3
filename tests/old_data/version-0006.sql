PRAGMA journal_mode=WAL;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE allowance (
	scope TEXT NOT NULL, 
	name TEXT NOT NULL, 
	"left" INTEGER NOT NULL, 
	resets BIGINT NOT NULL, 
	CONSTRAINT pk_allowance PRIMARY KEY (scope, name)
);
INSERT INTO "allowance" VALUES('app x  4711','x-rate-limit',3,1772445015123456);
CREATE TABLE attempt (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	publication_id TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	part INTEGER NOT NULL, 
	started_at BIGINT NOT NULL, 
	ended_at BIGINT, 
	outcome TEXT NOT NULL, 
	code TEXT NOT NULL, 
	status INTEGER, 
	answer TEXT NOT NULL, 
	CONSTRAINT fk_attempt_publication_id_publication FOREIGN KEY(publication_id) REFERENCES publication (id)
);
INSERT INTO "attempt" VALUES(1,'p-1','commit',0,1772443815123456,1772443875123456,'published','',201,'{"id": "1001"}');
CREATE TABLE client (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_client PRIMARY KEY (id)
);
INSERT INTO "client" VALUES('salzwerk','Salzwerk Nord','{"id":"salzwerk","name":"Salzwerk Nord","zone":"Europe/Berlin","language":"de","accent":"#336699","dossier":{"about":"Salz seit 1890.","values":["ehrlich","ruhig"],"goals":["wachsen"],"vision":"Ein Meer.","audiences":["Köche","Bauern"]},"voice":{"tone":["knapp"],"address":"Sie","prefer":["Salz"],"avoid":{"billig":"günstig","krass":""}},"topics":[{"id":"food","name":"Ernährung","name_en":"Food","description":"Was satt macht.","colour":"#aabbcc","per_week":1.5,"hashtags":["Salz","Küche"]}],"channels":[{"id":"x-1","client_id":"salzwerk","network":"x","handle":"salzwerk","display_name":"Salzwerk","account_id":"4711","server":"","limits":{"text.limit":280}},{"id":"m-1","client_id":"salzwerk","network":"mastodon","handle":"salz@example.social","display_name":"Salzwerk","account_id":"","server":"https://example.social","limits":{}}],"demo":true,"kit":""}');
CREATE TABLE contact (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_contact PRIMARY KEY (id)
);
INSERT INTO "contact" VALUES('haus','Haus der Erde','{"id":"haus","name":"Haus der Erde","kind":"organisation","wording":"das Haus der Erde","handles":[{"network":"linkedin","handle":"","account_id":"urn:li:organization:2414183","name":"Haus der Erde e. V."},{"network":"x","handle":"haus_erde","account_id":"","name":""}],"former":["Erdhaus"]}');
CREATE TABLE draft (
	id TEXT NOT NULL, 
	client_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	excerpt TEXT NOT NULL, 
	language TEXT NOT NULL, 
	topic_id TEXT, 
	channel_ids TEXT NOT NULL, 
	document TEXT NOT NULL, 
	changed_at BIGINT NOT NULL, 
	deleted_at BIGINT, 
	CONSTRAINT pk_draft PRIMARY KEY (id)
);
INSERT INTO "draft" VALUES('d-1','salzwerk','Ernte 🌾','Die Ernte ist da. Mehr unter https://example.com','de','food','["x-1","m-1"]','{"id":"d-1","client_id":"salzwerk","title":"Ernte 🌾","message":{"text":"Die Ernte ist da.\n\nMehr unter https://example.com","attachments":[{"id":"a-1","sha256":"0000000000000000000000000000000000000000000000000000000000000000","file_name":"feld.jpg","width":4000,"height":3000,"alt":"Ein Feld","focus":{"x":0.25,"y":0.75},"logo":true},{"id":"a-2","sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","file_name":"korn.png","width":20,"height":10,"alt":"","focus":{"x":0.5,"y":0.5},"logo":false}]},"channel_ids":["x-1","m-1"],"variants":[{"channel_id":"x-1","text":"Kurz.","attachment_ids":["a-2"]},{"channel_id":"m-1","text":null,"attachment_ids":[]}],"language":"de","topic_id":"food","changed_at":null}',1772443815123456,NULL);
CREATE TABLE draft_version (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	draft_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	excerpt TEXT NOT NULL, 
	document TEXT NOT NULL, 
	made_at BIGINT NOT NULL
);
INSERT INTO "draft_version" VALUES(1,'d-1','pause','Ernte 🌾','Der erste Satz.','{"id":"d-1","client_id":"salzwerk","title":"Ernte 🌾","message":{"text":"Der erste Satz.","attachments":[{"id":"a-1","sha256":"0000000000000000000000000000000000000000000000000000000000000000","file_name":"feld.jpg","width":4000,"height":3000,"alt":"Ein Feld","focus":{"x":0.25,"y":0.75},"logo":true},{"id":"a-2","sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","file_name":"korn.png","width":20,"height":10,"alt":"","focus":{"x":0.5,"y":0.5},"logo":false}]},"channel_ids":["x-1","m-1"],"variants":[{"channel_id":"x-1","text":"Kurz.","attachment_ids":["a-2"]},{"channel_id":"m-1","text":null,"attachment_ids":[]}],"language":"de","topic_id":"food","changed_at":null}',1772443815123456);
CREATE TABLE hold (
	scope TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	since BIGINT NOT NULL, 
	CONSTRAINT pk_hold PRIMARY KEY (scope)
);
INSERT INTO "hold" VALUES('channel:m-1','Umzug',1772443815123456);
CREATE TABLE library_entry (
	client_id TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	alt TEXT NOT NULL, 
	credit TEXT NOT NULL, 
	valid_until TEXT NOT NULL, 
	topic_id TEXT, 
	words TEXT NOT NULL, 
	added_at BIGINT NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_library_entry PRIMARY KEY (client_id, sha256)
);
INSERT INTO "library_entry" VALUES('salzwerk','0000000000000000000000000000000000000000000000000000000000000000','feld.jpg','Ein Feld','','','food','feld.jpg ein feld',1772443815123456,'{"sha256": "0000000000000000000000000000000000000000000000000000000000000000", "file_name": "feld.jpg", "width": 4000, "height": 3000, "alt": "Ein Feld", "client_id": "salzwerk", "topic_id": "food"}');
INSERT INTO "library_entry" VALUES('salzwerk','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','korn.png','','','','food','korn.png ',1772443815123456,'{"sha256": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "file_name": "korn.png", "width": 20, "height": 10, "alt": "", "client_id": "salzwerk", "topic_id": "food"}');
CREATE TABLE opened (
	client_id TEXT NOT NULL, 
	draft_id TEXT NOT NULL, 
	CONSTRAINT pk_opened PRIMARY KEY (client_id)
);
INSERT INTO "opened" VALUES('salzwerk','d-1');
CREATE TABLE picture_use (
	sha256 TEXT NOT NULL, 
	draft_id TEXT NOT NULL, 
	publication_id TEXT NOT NULL, 
	client_id TEXT NOT NULL, 
	CONSTRAINT pk_picture_use PRIMARY KEY (sha256, draft_id, publication_id)
);
INSERT INTO "picture_use" VALUES('ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','d-1','','salzwerk');
INSERT INTO "picture_use" VALUES('0000000000000000000000000000000000000000000000000000000000000000','d-1','','salzwerk');
INSERT INTO "picture_use" VALUES('0000000000000000000000000000000000000000000000000000000000000000','d-1','p-1','salzwerk');
CREATE TABLE publication (
	id TEXT NOT NULL, 
	draft_id TEXT NOT NULL, 
	client_id TEXT NOT NULL, 
	channel_id TEXT NOT NULL, 
	network TEXT NOT NULL, 
	token TEXT NOT NULL, 
	planned_wall TEXT NOT NULL, 
	planned_fold INTEGER NOT NULL, 
	planned_zone TEXT NOT NULL, 
	state TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	parts_done TEXT NOT NULL, 
	not_before BIGINT, 
	attempts INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	due_at BIGINT NOT NULL, 
	lease_owner TEXT, 
	lease_until BIGINT, 
	prepared TEXT NOT NULL, revision INTEGER DEFAULT '0' NOT NULL, hand_over BOOLEAN DEFAULT 0 NOT NULL, scheduled TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_publication PRIMARY KEY (id), 
	CONSTRAINT uq_publication_token UNIQUE (token)
);
INSERT INTO "publication" VALUES('p-1','d-1','salzwerk','x-1','x','token-1','2026-03-02T10:30:00',0,'Europe/Berlin','published','4ca64cf5db3c8df3b19c899af87dcd28dcc9d22612f4d82188dbaf88f8d55da1','[{"remote_id":"1001","url":"https://example.com/1001","extra":[["cid","bafy"]]}]',NULL,1,'',1772443755123456,1772443800000000,NULL,NULL,'{"channel_id":"x-1","network":"x","account_id":"4711","language":"de","parts":[{"text":"Nummer 1","wire_text":"Die Ernte ist da 🌾 https://example.com","entities":[{"start":19,"end":30,"kind":"link","target":"https://example.com"}],"counts":[{"used":42,"limit":280,"unit":"weighted","items":[{"what":"link","count":1,"cost":23,"sample":"example.com"}],"confidence":"seen"}],"pictures":[{"attachment_id":"a-1","sha256":"0000000000000000000000000000000000000000000000000000000000000000","alt":"Ein Feld","crop":{"left":0,"top":10,"right":4000,"bottom":2990},"width":1600,"height":900,"mime":"image/jpeg","max_bytes":5000000,"focus":[0.25,0.75],"logo":{"box":{"left":1300,"top":800,"right":1580,"bottom":880}},"background":"#fefefe"}]},{"text":"Zweiter Teil","wire_text":"Zweiter Teil","entities":[],"counts":[],"pictures":[]}]}',0,0,'');
CREATE TABLE setting (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('language','"de"');
INSERT INTO "setting" VALUES('last_client','"salzwerk"');
CREATE INDEX ix_draft_client_id_changed_at ON draft (client_id, changed_at);
CREATE INDEX ix_draft_version_draft_id ON draft_version (draft_id);
CREATE UNIQUE INDEX uq_publication_once ON publication (draft_id, channel_id, fingerprint) WHERE state NOT IN ('failed', 'cancelled');
CREATE INDEX ix_attempt_publication_id ON attempt (publication_id);
CREATE INDEX ix_publication_revision ON publication (revision);
CREATE INDEX ix_publication_client_id_state_due_at ON publication (client_id, state, due_at);
CREATE INDEX ix_publication_state_due_at ON publication (state, due_at);
CREATE INDEX ix_publication_due_at ON publication (due_at) WHERE state IN ('queued', 'retrying', 'handed-over');
CREATE INDEX ix_library_entry_client_id_added_at ON library_entry (client_id, added_at);
CREATE INDEX ix_picture_use_draft_id ON picture_use (draft_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('draft_version',1);
INSERT INTO "sqlite_sequence" VALUES('attempt',1);
COMMIT;
