//! What the tables of a partnership have in common.

use sea_orm_migration::{prelude::*, schema::*};

/// A table of a partnership's own things, each with its number and the revision that it stands at.
pub fn numbered(table: &'static str) -> TableCreateStatement {
    let mut create = owned(table);
    create
        .col(big_integer("number"))
        .col(big_integer("version"))
        .primary_key(Index::create().col("partnership_id").col("number"));
    create
}

/// A table whose rows belong to a partnership.
pub fn owned(table: &'static str) -> TableCreateStatement {
    let mut create = Table::create();
    create
        .table(table)
        .col(big_integer("partnership_id"))
        .foreign_key(
            ForeignKey::create()
                .from(table, "partnership_id")
                .to("partnerships", "id"),
        );
    create
}

/// A reference to another thing of the same partnership.
pub fn reference(
    table: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from_tbl(table)
        .from_col("partnership_id")
        .from_col(column);
    key.to_tbl(to).to_col("partnership_id").to_col("number");
    key
}

/// An index within the partnership.
pub fn index(table: &'static str, name: &str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.table(table).name(name).col("partnership_id");
    for column in columns {
        index.col(*column);
    }
    index
}
