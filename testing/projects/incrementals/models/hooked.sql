{{ config(
  pre_hook=["create table if not exists seen (what varchar)", "insert into seen select 'before'"],
  post_hook=["insert into seen select '{{ is_incremental() }}'", {'sql': "insert into seen select 'after'", 'transaction': false}]
) }}
select id, k, (select count(*) from seen) as seen from {{ ref('src') }}
