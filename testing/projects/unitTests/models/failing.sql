select id, name, price, day, flag, seen_at from {{ ref('things_clean') }}
