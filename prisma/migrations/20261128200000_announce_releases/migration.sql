-- Whoever publishes, a command, a server or a person with psql, announces the release by the commit
-- itself: PostgreSQL tells those who listen after the commit, and nobody at a rollback. A release is
-- only ever added, by an import, a correction, a retraction or decisions alike. The number is a hint:
-- who listens reads the newest release itself, because who did not listen is never told.
CREATE FUNCTION announce_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mgi_release', NEW."number"::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "Release_announce" AFTER INSERT ON "Release"
  FOR EACH ROW EXECUTE FUNCTION announce_release();
