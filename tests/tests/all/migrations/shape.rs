//! What a database is made of, told by itself: a line for each of its tables, columns, indexes …

use persistence::testing::TestDatabase;

/// SQLite keeps the statements by which everything was made.
const OF_SQLITE: &str = "
    SELECT type || ' ' || name || ' of ' || tbl_name || ': ' || COALESCE(sql, '')
    FROM sqlite_master";

/// PostgreSQL keeps them taken apart.
const OF_POSTGRES: &str = "
    SELECT format('column %s of %s: %s %s %s %s', column_name, table_name, data_type, is_nullable,
        column_default, identity_generation)
    FROM information_schema.columns WHERE table_schema = current_schema()
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()
    UNION ALL SELECT format('constraint %s of %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
    UNION ALL SELECT format('policy %s of %s for %s: %s %s', policyname, tablename, roles, qual, with_check)
    FROM pg_policies WHERE schemaname = current_schema()
    UNION ALL SELECT format('%s of %s may %s', grantee, table_name, privilege_type)
    FROM information_schema.table_privileges WHERE grantee = 'followthrough_inside'
    UNION ALL SELECT format('wall of %s: %s', oid::regclass, relrowsecurity)
    FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'";

/// The shape of a database, in order.
pub async fn shape_of(database: &TestDatabase) -> Vec<String> {
    let sql = if database.is_postgres() {
        OF_POSTGRES
    } else {
        OF_SQLITE
    };
    let mut lines = database.ask(sql).await;
    lines.sort_unstable();
    lines
}

/// The columns in which there is nothing in any row, each with its table: `goals.title`.
pub async fn empty_columns(database: &TestDatabase) -> Vec<String> {
    let mut empty = Vec::new();
    for (table, columns) in database.tables().await {
        let asked = columns.iter().map(|column| {
            format!(
                "SELECT '{table}.{column}' WHERE NOT EXISTS \
                 (SELECT 1 FROM {table} WHERE \"{column}\" IS NOT NULL)"
            )
        });
        let asked: Vec<String> = asked.collect();
        empty.extend(database.ask(&asked.join(" UNION ALL ")).await);
    }
    empty
}
