-- Makes the role of whoever is inside a partnership, unless it is there, and lets us take it on.
-- Roles belong to the whole cluster: programs on other databases may do the same at this moment.
DO $$ BEGIN
    FOR attempt IN 1..20 LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'followthrough_inside') THEN
                CREATE ROLE followthrough_inside NOLOGIN;
            END IF;
            BEGIN
                SET LOCAL ROLE followthrough_inside;
            EXCEPTION WHEN insufficient_privilege THEN
                GRANT followthrough_inside TO CURRENT_USER;
            END;
            RETURN;
        EXCEPTION WHEN duplicate_object OR unique_violation OR internal_error THEN
            PERFORM pg_sleep(0.01 * attempt);
        END;
    END LOOP;
    RAISE 'the role followthrough_inside could not be made';
END $$
