-- Puts every table behind the wall that has a partnership_id, and the partnerships themselves. What
-- stands there already is left alone: to change a table is to make everybody wait who uses it.
SET LOCAL client_min_messages = warning;
DO $$ DECLARE
    one record;
    sequence regclass;
BEGIN
    IF NOT has_schema_privilege('followthrough_inside', current_schema(), 'USAGE') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO followthrough_inside', current_schema());
    END IF;
    FOR one IN
        SELECT c.oid::regclass AS name, a.attname AS key, CASE c.relname
            WHEN 'partnerships' THEN 'SELECT, UPDATE' ELSE 'SELECT, INSERT, UPDATE, DELETE' END AS deeds
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
        AND a.attname = CASE c.relname WHEN 'partnerships' THEN 'id' ELSE 'partnership_id' END
        AND NOT (c.relrowsecurity
            AND has_table_privilege('followthrough_inside', c.oid, 'SELECT')
            AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'inside'))
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', one.name);
        EXECUTE format('DROP POLICY IF EXISTS inside ON %s', one.name);
        EXECUTE format(
            'CREATE POLICY inside ON %1$s TO followthrough_inside USING (%2$I = %3$s) '
            'WITH CHECK (%2$I = %3$s)',
            one.name, one.key, 'nullif(current_setting(''followthrough.partnership'', true), '''')::bigint');
        EXECUTE format('GRANT %s ON %s TO followthrough_inside', one.deeds, one.name);
        FOR sequence IN
            SELECT d.objid::regclass FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
            WHERE d.refobjid = one.name::oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
        LOOP
            EXECUTE format('GRANT USAGE ON SEQUENCE %s TO followthrough_inside', sequence);
        END LOOP;
    END LOOP;
END $$
