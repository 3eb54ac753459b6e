select id, name, price, day, seen_at, flag from {{ ref('things') }}
